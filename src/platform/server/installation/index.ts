// An installation on disk: its settings, its own PostgreSQL, its database brought up to date.
export { readSettings, projectRoot, publicOrigin, talkaVersion, type Settings } from './settings.ts';
export { openInstallation, type Installation } from './open-installation.ts';
export { installationSecret } from './secret.ts';
export { CannotStart } from './cannot-start.ts';
export { showStep, type StepReport } from './steps.ts';
