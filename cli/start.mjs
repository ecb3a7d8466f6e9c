// `npm start`: installs when needed, then starts the server on Node 24.
import { installWhenStale } from './install.mjs';
import { runOnNode24 } from './node24.mjs';

console.error('Talka starts.');
installWhenStale();
runOnNode24('cli/talka.ts', ['start', ...process.argv.slice(2)]);
