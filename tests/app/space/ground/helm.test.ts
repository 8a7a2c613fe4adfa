import { beforeEach, describe, expect, test } from 'vitest';
import { type Camera, pxOf, transformOf } from '#app/space/camera.ts';
import { Helm } from '#app/space/ground/helm.ts';
import { HandFrames } from './frames.ts';

const size = { width: 800, height: 400 };
const start = { lon: 30, lat: 50, zoom: 4 };
const goal = { lon: 40, lat: 45, zoom: 5 };

describe('a helm', () => {
  let frames: HandFrames;
  let looked: Camera[];
  let helm: Helm;

  beforeEach(() => {
    frames = new HandFrames();
    looked = [];
    helm = new Helm(start, { size: () => size, look: (camera) => looked.push(camera) }, frames);
  });

  test('goes at once where it is told to', () => {
    helm.go(goal, 0);
    expect(looked).toEqual([goal]);
    expect(frames.waiting).toBe(0);
  });

  test('stays where it is told to be already', () => {
    helm.go({ ...start }, 600);
    expect(looked).toEqual([]);
    expect(frames.waiting).toBe(0);
  });

  test('glides in its time, a look a frame, and rests at the goal', () => {
    helm.go(goal, 600);
    [16, 200, 200, 300].forEach((ms) => frames.draw(ms));
    expect(looked).toHaveLength(4);
    expect(looked.map(({ zoom }) => zoom)).toEqual(looked.map(({ zoom }) => zoom).toSorted());
    expect(helm.camera).toEqual(goal);
    expect(frames.waiting).toBe(0);
  });

  test('gives way to the reader in the middle of a glide', () => {
    helm.go(goal, 600);
    frames.draw(16);
    frames.draw(200);
    helm.pan([50, 0]);
    const { lon } = helm.camera;
    frames.draw(200);
    expect(helm.camera.lon).toBe(lon);
    expect(frames.waiting).toBe(0);
  });

  test('turns in the middle of a glide when it is told a new goal', () => {
    helm.go(goal, 600);
    frames.draw(16);
    frames.draw(300);
    helm.go(start, 0);
    frames.draw(300);
    expect(helm.camera).toEqual(start);
  });

  test('moves the ground with the pointer, pixel by pixel', () => {
    const kyiv = [30.52, 50.45] as const;
    const before = pxOf(transformOf(helm.camera, size), kyiv);
    helm.pan([37, -12]);
    const after = pxOf(transformOf(helm.camera, size), kyiv);
    expect((after?.[0] ?? NaN) - (before?.[0] ?? NaN)).toBeCloseTo(37, 6);
    expect((after?.[1] ?? NaN) - (before?.[1] ?? NaN)).toBeCloseTo(-12, 6);
  });

  test('zooms about the pointer', () => {
    const kyiv = [30.52, 50.45] as const;
    const at = pxOf(transformOf(helm.camera, size), kyiv) ?? ([0, 0] as const);
    helm.zoom(1.5, at);
    const after = pxOf(transformOf(helm.camera, size), kyiv);
    expect(helm.camera.zoom).toBeCloseTo(5.5, 9);
    expect(after?.[0]).toBeCloseTo(at[0], 6);
    expect(after?.[1]).toBeCloseTo(at[1], 6);
  });

  test('stops zooming at the end of the data without sliding away', () => {
    helm.zoom(20, [0, 0]);
    const { lon, lat } = helm.camera;
    helm.zoom(1, [0, 0]);
    expect(helm.camera.lon).toBeCloseTo(lon, 9);
    expect(helm.camera.lat).toBeCloseTo(lat, 9);
  });
});
