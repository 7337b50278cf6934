import { excerptsOf, type Excerpts } from '$lib/map/excerpt';
import { unpackGround, type PackedGround } from '$lib/map/ground-codec';
import type { Ground } from '$lib/map/ground-types';
import { readPublished } from './published';

let ground: Promise<Ground> | null = null;
let excerpts: Promise<Excerpts> | null = null;

/** The published ground, read once. */
export function readGround(): Promise<Ground> {
  ground ??= readPublished<PackedGround>('ground.json').then(unpackGround);
  return ground;
}

/** What draws a county in its state from the published ground, made once. */
export function readExcerpts(): Promise<Excerpts> {
  excerpts ??= readGround().then(excerptsOf);
  return excerpts;
}
