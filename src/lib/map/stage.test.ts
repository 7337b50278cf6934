import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sameCamera } from './looking';
import { HOME, type Camera } from './plane';
import { Stage, type Renderer } from './stage.svelte';

const near: Camera = { x: 700, y: 400, k: 8 };
const nearer: Camera = { x: 705, y: 402, k: 16 };

/** A stage of a desk's size, what it reported, and what its renderer was told. */
function scene() {
  const reported: Camera[] = [];
  const told: string[] = [];
  const stage = new Stage((camera) => reported.push(camera));
  stage.resize({ width: 1000, height: 700 });
  const renderer: Renderer = {
    go: (camera, animated) => told.push(`${animated ? 'fly' : 'jump'} ${camera.k}`),
    resize: (camera) => told.push(`resize ${camera.k}`)
  };
  return { stage, reported, told, renderer };
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

describe('the stage', () => {
  it('reports where the reader has moved, and not where a link has', () => {
    const { stage, reported } = scene();
    stage.go(near, { jump: true });
    expect(stage.camera).toEqual(near);
    expect(reported).toEqual([]);
    stage.go(nearer, { jump: true, byReader: true });
    expect(reported).toEqual([nearer]);
  });

  it('reports a gesture once, at its end', () => {
    const { stage, reported } = scene();
    stage.move(near);
    stage.move(nearer);
    expect(stage.resting).toBe(false);
    expect(reported).toEqual([]);
    stage.settle();
    expect(stage.resting).toBe(true);
    expect(reported).toEqual([nearer]);
  });

  it('lets a renderer fly and reports when it has landed', () => {
    const { stage, reported, told, renderer } = scene();
    stage.renderer = renderer;
    stage.go(near, { byReader: true });
    expect(told).toEqual(['fly 8']);
    stage.move({ ...near, k: 4 });
    expect(reported).toEqual([]);
    stage.move(near);
    stage.settle();
    expect(reported).toEqual([near]);
  });

  it('jumps where the reader wants less motion', () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const { stage, told, renderer } = scene();
    stage.renderer = renderer;
    stage.go(near);
    expect(told).toEqual(['jump 8']);
    expect(stage.camera).toEqual(near);
  });

  it('keeps the aim of a flight and its report when the size changes on the way', () => {
    const { stage, reported, told, renderer } = scene();
    stage.renderer = renderer;
    stage.go(near, { byReader: true });
    stage.resize({ width: 600, height: 700 });
    expect(told).toEqual(['fly 8', 'resize 1', 'fly 8']);
    stage.move(near);
    stage.settle();
    expect(reported.map((camera) => sameCamera(camera, near))).toEqual([true]);
  });

  it('keeps the view when the size changes at rest, and reports nothing', () => {
    const { stage, reported } = scene();
    stage.go(near, { jump: true });
    stage.resize({ width: 500, height: 400 });
    expect(stage.camera).toEqual(near);
    expect(stage.viewport).toEqual({ width: 500, height: 400 });
    expect(reported).toEqual([]);
  });

  it('ignores a size of nothing', () => {
    const { stage } = scene();
    stage.resize({ width: 0, height: 0 });
    expect(stage.viewport).toEqual({ width: 1000, height: 700 });
    expect(stage.camera).toEqual(HOME);
  });
});
