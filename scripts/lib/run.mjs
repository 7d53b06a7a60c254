import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program in the project and waits.
 * @param options.quiet its output is thrown away
 * @param options.say takes its output, which is else shown as it comes
 * @returns its exit code; 1 when it could not be started
 */
export function run(command, args, { env = {}, cwd = root, quiet = false, say } = {}) {
  const output = say ? 'pipe' : quiet ? 'ignore' : 'inherit';
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    if (say) for (const stream of [child.stdout, child.stderr]) stream.on('data', say);
    child.on('error', () => done(1));
    child.on('close', (code) => done(code ?? 1));
  });
}

/** Runs a script of an installed package with this Node, without a shell. */
export function bin(path, args, options) {
  return run(process.execPath, [`${root}node_modules/${path}`, ...args], options);
}

/** Says one sentence and stops. */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
