#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { exitCodes } from './command.ts';

/** The way in. Every way out has its exit status: a wrong call and an unusable database 2, a bug of ours 70. */
// whoever reads us may stop reading (`| head`); that is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? exitCodes.ok : exitCodes.bug);
});

// `npm run mingzhang` starts in the project's folder; paths are meant from where the caller stands
if (process.env.npm_lifecycle_event === 'mingzhang' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

// compiled (and type-stripped) code is kept between calls: what is imported after this starts in a third of the time
enableCompileCache();

try {
  const { buildProgram } = await import('./program.ts');
  await buildProgram().parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof Error && error.name === 'CommanderError')
    return 'exitCode' in error && error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
  if (error instanceof Error && (error.name === 'UsageError' || error.name === 'StoreError')) {
    process.stderr.write(`${error.message}\n`);
    return exitCodes.usage;
  }
  process.stderr.write(
    `程序内部错误，请把下面的内容报告给我们：\n${error instanceof Error ? error.stack : error}\n`,
  );
  return exitCodes.bug;
}
