import type { TestRedis } from '../src/testing/redis.ts';
import type { Fault } from './faults.ts';
import type { Proxy } from './proxy.ts';
import type { Stage } from './stage.ts';

function between({ between: found }: Stage): { redis: TestRedis; lines: Proxy[] } {
  if (!found) throw new Error('there is one server, and nothing between');
  return found;
}

/** The line of one server to Redis, or those of all. */
function someLines(stage: Stage): Proxy[] {
  const { lines } = between(stage);
  return stage.chance.next() < 0.5 ? lines : [stage.chance.pick(lines)];
}

/** What can go wrong where several servers serve one text; each ends with everything in place again. */
export const severalFaults: Record<string, Fault> = {
  async 'one of the servers is killed'(stage) {
    const one = stage.chance.pick(stage.servers);
    await one.kill();
    await stage.checkLog();
    await stage.type(500 + stage.chance.int(2000));
    await one.start();
  },
  async 'the servers are killed one after the other'(stage) {
    for (const server of stage.servers) {
      await server.kill();
      await server.start();
      await stage.type(stage.chance.int(500));
    }
    await stage.checkLog();
  },
  async 'one of the servers stands still'(stage) {
    const one = stage.chance.pick(stage.servers);
    one.pause(true);
    await stage.type(500 + stage.chance.int(9000));
    one.pause(false);
  },
  async 'Redis is killed'(stage) {
    const { redis } = between(stage);
    await redis.kill();
    await stage.type(500 + stage.chance.int(3000));
    await redis.start();
  },
  async 'Redis and one of the servers are killed'(stage) {
    const { redis } = between(stage);
    const one = stage.chance.pick(stage.servers);
    await Promise.all([redis.kill(), one.kill()]);
    await stage.checkLog();
    await stage.type(500 + stage.chance.int(1500));
    await redis.start();
    await one.start();
  },
  async 'Redis is cut off'(stage) {
    const lines = someLines(stage);
    lines.forEach((line) => line.refuse());
    await stage.type(500 + stage.chance.int(4000));
    lines.forEach((line) => line.allow());
  },
  async 'the line to Redis breaks, again and again'(stage) {
    const { lines } = between(stage);
    for (let n = 0; n < 6; n++) {
      lines.forEach((line) => line.cut(() => stage.chance.next() < 0.5));
      await stage.type(stage.chance.int(400));
    }
  },
  async 'the line to Redis is slow'(stage) {
    const lines = someLines(stage);
    lines.forEach((line) => line.delay(50 + stage.chance.int(400)));
    await stage.type(2000);
    lines.forEach((line) => line.delay(0));
  },
  async 'the line to Redis stands still, and a server is killed'(stage) {
    const { lines } = between(stage);
    const at = stage.chance.int(lines.length);
    const [line, server] = [lines[at], stage.servers[at]];
    line?.stall(true);
    await stage.type(300 + stage.chance.int(3000));
    await server?.kill();
    await stage.checkLog();
    line?.cut(() => true);
    line?.stall(false);
    await server?.start();
  },
  async 'the line to Redis stands still, then breaks'(stage) {
    const lines = someLines(stage);
    lines.forEach((line) => line.stall(true));
    await stage.type(300 + stage.chance.int(6000));
    if (stage.chance.next() < 0.5) lines.forEach((line) => line.cut(() => true));
    lines.forEach((line) => line.stall(false));
  },
};
