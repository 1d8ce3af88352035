import type * as BullMQ from 'bullmq';
import type { Redis } from 'ioredis';
import { PackageMissing } from '../places/package-missing.js';

/** Between two tries to reach Redis, ms. */
const longestPause = 5000;

export interface RedisWatch {
  /** Told when Redis answers no more, and when it does again. */
  onGone: () => void;
  onBack: () => void;
}

/** What works through Redis: the packages of it, loaded when they are asked for, and connections that never give up. */
export interface RedisTools {
  bullmq: typeof BullMQ;
  connect: () => Redis;
}

/** @throws {PackageMissing} where whoever asks for Redis has not installed what it needs */
export async function openRedis(address: string, watch: RedisWatch): Promise<RedisTools> {
  const missing = () => {
    throw new PackageMissing('redis', 'bullmq ioredis');
  };
  const [bullmq, ioredis] = await Promise.all([import('bullmq'), import('ioredis')]).catch(missing);
  let isGone = false;
  const connect = () => {
    const connection = new ioredis.Redis(address, {
      // A queue is asked until it answers.
      maxRetriesPerRequest: null,
      retryStrategy: (times) => Math.min(longestPause, 100 * 2 ** Math.min(10, times)),
    });
    connection.on('error', () => {
      if (!isGone) watch.onGone();
      isGone = true;
    });
    connection.on('ready', () => {
      if (isGone) watch.onBack();
      isGone = false;
    });
    return connection;
  };
  return { bullmq, connect };
}
