/** Draws that are the same for the same seed and key on every machine. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  readonly next: () => number;
  /** Mean 0, standard deviation 1. */
  readonly normal: () => number;
  /** How many of `trials` succeed, each with the chance `chance`. */
  readonly binomial: (trials: number, chance: number) => number;
  /** How many events happen where `mean` are expected. */
  readonly poisson: (mean: number) => number;
}

/** Above this variance a normal curve stands in for counting one by one. */
const LARGE = 25;

/**
 * A stream of its own for each key, so that a series does not change when another one is drawn before it: "Small fast
 * counter" (sfc32, Chris Doty-Humphrey, public domain), started from the FNV-1a hash of seed and key.
 */
export function openRandom(seed: number, key: string): Random {
  const next = openStream(seed, key);
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    normal,
    binomial: (trials, chance) => drawBinomial(trials, chance, next, normal),
    poisson: (mean) => drawPoisson(mean, next, normal),
  };
}

function openStream(seed: number, key: string): () => number {
  let a = hash(`${seed}/${key}`);
  let b = hash(`${key}/${seed}`);
  let c = seed >>> 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

function drawBinomial(trials: number, chance: number, next: () => number, normal: () => number): number {
  const likely = Math.min(1, Math.max(0, chance));
  const variance = trials * likely * (1 - likely);
  if (variance > LARGE) return clamp(Math.round(trials * likely + normal() * Math.sqrt(variance)), trials);
  let successes = 0;
  if (trials > 400) return clamp(drawPoisson(trials * likely, next, normal), trials);
  for (let i = 0; i < trials; i++) if (next() < likely) successes++;
  return successes;
}

function drawPoisson(mean: number, next: () => number, normal: () => number): number {
  if (mean > LARGE) return Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)));
  const least = Math.exp(-mean);
  let product = next();
  let events = 0;
  while (product > least) {
    product *= next();
    events++;
  }
  return events;
}

function clamp(count: number, most: number): number {
  return Math.min(most, Math.max(0, count));
}
