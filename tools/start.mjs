import { installMissing } from './install.mjs';
import { build } from './build.mjs';
import { project } from './run.mjs';
import { listen, staticServer } from './static-server.mjs';

try {
  await installMissing();
  console.log('Building…');
  if (!(await build({ overBudget: 'told' }))) throw new Error('The build failed: what it said stands above.');
  const server = staticServer({ root: project, folders: ['demo', 'dist'], home: '/demo/' });
  const port = await listen(server, Number(process.env.PORT) || 8080);
  console.log(`\nThe demo is at http://localhost:${port}/demo/  (Ctrl-C stops it)`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
