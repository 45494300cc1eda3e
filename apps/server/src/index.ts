export { type Config, ConfigFault, DEFAULT_PORT, readConfig, VARIABLES } from './config.ts';
export { resetExample } from './example/put-example.ts';
export { exportCircle, type ExportedFile } from './rooms/export.ts';
export { type RunningServer, startServer } from './server.ts';
export { openAccounts } from './sign-in/open-accounts.ts';
