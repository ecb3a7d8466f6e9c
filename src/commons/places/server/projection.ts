// Lambert's azimuthal equal-area projection: distances in the north are not blown up as on web maps.
export type Spot = { lat: number; lon: number };
export type Xy = readonly [x: number, y: number];
export type Projection = { lat: number; lon: number; scale: number; x: number; y: number };

const RADIANS = Math.PI / 180;

export function project({ lat, lon, scale, x, y }: Projection, spot: Spot): Xy {
	const turn = (spot.lon - lon) * RADIANS;
	const [sin, cos] = [Math.sin(spot.lat * RADIANS), Math.cos(spot.lat * RADIANS)];
	const [sinCentre, cosCentre] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
	const k = Math.sqrt(2 / (1 + sinCentre * sin + cosCentre * cos * Math.cos(turn)));

	return [
		x + scale * k * cos * Math.sin(turn),
		y - scale * k * (cosCentre * sin - sinCentre * cos * Math.cos(turn))
	];
}
