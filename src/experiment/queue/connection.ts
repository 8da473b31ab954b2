/** The queue on Redis where loads of sweeps wait for those who work them off. Its packages are loaded when it is asked for. */
export const QUEUE = 'smartgate';

/** A queue that cannot be used; the message is meant for the user. */
export class QueueError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'QueueError';
  }
}

/** Commands wait for a Redis that is away for a while, as long as it takes. */
export function connectionTo(url: string) {
  return { url, maxRetriesPerRequest: null };
}

/** The address without name and password, for messages and manifests. */
export function withoutSecret(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//');
}

/** BullMQ, after a look whether there is a Redis at this address. Throws a `QueueError`. */
export async function openBullmq(url: string): Promise<typeof import('bullmq')> {
  const packages = await Promise.all([import('bullmq'), import('ioredis')]).catch(() => {
    throw new QueueError('--queue wants the optional packages bullmq and ioredis: npm install bullmq ioredis');
  });
  const [bullmq, { Redis }] = packages;
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
  let why = '';
  redis.on('error', (error: Error) => {
    why = error.message;
  });
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new QueueError(`${withoutSecret(url)}: no Redis answers there (${why || (error as Error).message})`);
  } finally {
    redis.disconnect();
  }
  return bullmq;
}
