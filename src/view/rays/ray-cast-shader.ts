import { planesWithHoles, sampleClosed, type Closing } from './closed-holes.js';
import { castThrough } from './cast-through.js';
import { castSurface, type Shading } from './cast-surface.js';
import type { Slip } from './slip.js';

/** What a ray looks for: the first surface it meets, or how much it passes through, as X-rays do. */
export type Mode = 'volume' | 'mip';

/**
 * The fragment shader of every reading, in place of vtk.js's. That one shades every sample of a ray with seven texture
 * reads, in front of the specimen too; here a ray costs one read a step until it meets the surface, which is then
 * found to a sixteenth of a step and shaded once. Normals are turned into view coordinates with the voxel's true
 * proportions, which the mapper's own shading gets wrong where spacing differs between axes.
 *
 * What depends on the specimen comes in uniforms that vtk.js sets (`ipScalarRange`: where the surface and the core
 * begin) and in its colour texture, so that one program, compiled once, draws every volume.
 */
export function rayCastShader(
  mode: Mode,
  shading: Shading,
  slip?: Slip | null,
  closing?: Closing | null,
  cut: string = notCut,
): string {
  return [
    declarations,
    cut,
    closing ? planesWithHoles(closing) : planesAsShown,
    texels,
    slip ? findStraight(slip) : findAsIs,
    closing ? sampleClosed(closing) : sampleAsIs,
    // Bricks lie where the slices do, not where they are shown.
    `const bool canSkip = ${!slip && !closing};`,
    sampling,
    mode === 'mip' ? castThrough : castSurface(shading),
    main,
  ].join('\n');
}

const declarations = /* glsl */ `//VTK::System::Dec
//VTK::Output::Dec

in vec3 vertexVCVSOutput;

uniform highp sampler3D volumeTexture[1];
uniform sampler2D colorTexture;
uniform float sampleDistance;
uniform float camThick;

struct Volume {
  vec3 originVC;
  vec3 spacing;
  vec3 inverseSpacing;
  vec3 inverseDimensions;
  mat3 vecISToVCMatrix;
  mat3 vecVCToISMatrix;
  vec4 ipScalarRangeMin;
  vec4 ipScalarRangeMax;
};
uniform Volume volume;

const int maximumSamples = 8192;
const vec3 rayDirVC = vec3(0.0, 0.0, -1.0);`;

/** The part of the box that is drawn: all of it. */
const notCut = /* glsl */ `
const vec3 boxLow = vec3(0.0);
const vec3 boxHigh = vec3(1.0);
void measureCut() {}`;

/** Planes of voxels in the texture: as many as are shown, unless holes are closed. */
const planesAsShown = /* glsl */ `
float planesOf(float shown) { return shown; }`;
/** The texture holds the voxels and, behind its last plane of them, what `BrickMaxima` found. */
const texels = /* glsl */ `
const float brickEdge = 8.0;

vec3 voxels;
// The share of the texture's depth that the voxels take, and where in it the last of them lies.
float depthShare;
float lastDepth;
bool hasBricks;
ivec3 bricks;
// Layers of bricks that lie side by side in one plane.
ivec2 tiles;

void measureTexture() {
  ivec3 size = textureSize(volumeTexture[0], 0);
  voxels = round(1.0 / volume.inverseDimensions);
  voxels.z = planesOf(voxels.z);
  depthShare = voxels.z / float(size.z);
  lastDepth = (voxels.z - 0.5) / float(size.z);
  hasBricks = size.z > int(voxels.z);
  bricks = ivec3(ceil(voxels / brickEdge));
  tiles = size.xy / bricks.xy;
}

float texelAt(vec3 at) { return texture(volumeTexture[0], vec3(at.xy, min(at.z * depthShare, lastDepth))).r; }

// No sample within the brick is brighter.
float brightestIn(ivec3 brick) {
  int layers = tiles.x * tiles.y;
  int tile = brick.z % layers;
  ivec2 corner = ivec2(tile % tiles.x, tile / tiles.x) * bricks.xy;
  return texelFetch(volumeTexture[0], ivec3(corner + brick.xy, int(voxels.z) + brick.z / layers), 0).r;
}

struct Crossing { float brightest; float end; };

// The brick that the ray is in: its brightest sample, and where the ray leaves it.
Crossing crossBrick(vec3 originIS, vec3 directionIS, float t) {
  vec3 at = (originIS + directionIS * t) * voxels / brickEdge;
  ivec3 brick = clamp(ivec3(at), ivec3(0), bricks - 1);
  vec3 share = brickEdge / voxels;
  vec3 inverse = 1.0 / directionIS;
  vec3 far = max(inverse * (vec3(brick) * share - originIS), inverse * (vec3(brick + 1) * share - originIS));
  return Crossing(brightestIn(brick), min(far.x, min(far.y, far.z)));
}

// The next sample at or behind the end of the brick; always a later one.
float stepBehind(float end, float t, float stride) { return t + stride * max(1.0, ceil((end - t) / stride)); }`;

const findAsIs = /* glsl */ `
vec3 low() { return boxLow; }
vec3 high() { return boxHigh; }
float findAt(vec3 posIS) { return texelAt(posIS); }`;

/** Each slice is looked up where it has slipped to, so that the stack stands straight. */
const findStraight = ({ scale, atFoot, perHeight }: Slip) => /* glsl */ `
// A cut across leans as the slices slip.
vec3 low() { return vec3(0.0, 0.0, boxLow.z); }
vec3 high() { return vec3(1.0, 1.0, boxHigh.z); }
const vec2 slipScale = vec2(${scale[0].toFixed(9)}, ${scale[1].toFixed(9)});
const vec2 slipAtFoot = vec2(${atFoot[0].toFixed(9)}, ${atFoot[1].toFixed(9)});
const vec2 slipPerHeight = vec2(${perHeight[0].toFixed(9)}, ${perHeight[1].toFixed(9)});
float findAt(vec3 posIS) {
  vec2 at = posIS.xy * slipScale + slipAtFoot + slipPerHeight * posIS.z;
  bool isWithin = all(greaterThanEqual(at, boxLow.xy)) && all(lessThanEqual(at, boxHigh.xy));
  return isWithin ? texelAt(vec3(at, posIS.z)) : 0.0;
}`;

const sampleAsIs = /* glsl */ `
float sampleAt(vec3 posIS) { return findAt(posIS); }`;

/** Positions "IS" run from 0 to 1 along each axis of the volume, "VC" are millimetres as the camera sees them. */
const sampling = /* glsl */ `
vec3 posVCtoIS(vec3 posVC) { return volume.vecVCToISMatrix * (posVC - volume.originVC); }

// Where the ray enters the volume, and where it leaves.
vec2 crossVolume(vec3 originIS, vec3 directionIS) {
  vec3 inverse = 1.0 / directionIS;
  vec3 toLow = inverse * (low() - originIS);
  vec3 toHigh = inverse * (high() - originIS);
  vec3 near = min(toLow, toHigh);
  vec3 far = max(toLow, toHigh);
  return vec2(max(0.0, max(near.x, max(near.y, near.z))), min(camThick, min(far.x, min(far.y, far.z))));
}

// Unit vectors of the volume's axes in view coordinates.
mat3 axesVC() {
  return mat3(normalize(volume.vecISToVCMatrix[0]),
              normalize(volume.vecISToVCMatrix[1]),
              normalize(volume.vecISToVCMatrix[2]));
}

float longestStep() { return max(volume.spacing.x, max(volume.spacing.y, volume.spacing.z)); }

// Outside the stack there is nothing, though the texture repeats its last sample there.
float sampleWithin(vec3 posIS) {
  bool isWithin = all(greaterThanEqual(posIS, low())) && all(lessThanEqual(posIS, high()));
  return isWithin ? sampleAt(posIS) : 0.0;
}

// Where the stack itself ends inside the specimen: the normal of the face that cuts it.
vec3 faceNormalAt(vec3 posIS) {
  vec3 toLow = abs(posIS - low());
  vec3 toHigh = abs(posIS - high());
  vec3 nearest = min(toLow, toHigh);
  vec3 outward = mix(vec3(1.0), vec3(-1.0), lessThan(toLow, toHigh));
  mat3 axes = axesVC();
  if (nearest.x <= nearest.y && nearest.x <= nearest.z) return axes[0] * outward.x;
  return nearest.y <= nearest.z ? axes[1] * outward.y : axes[2] * outward.z;
}

// Finds the crossing between a sample outside and one inside.
float refine(vec3 originIS, vec3 directionIS, float outside, float inside, float threshold) {
  for (int i = 0; i < 4; ++i) {
    float middle = 0.5 * (outside + inside);
    if (sampleAt(originIS + directionIS * middle) < threshold) outside = middle;
    else inside = middle;
  }
  return 0.5 * (outside + inside);
}

// A number between 0 and 1 that belongs to the pixel: turns rings of equal steps into grain.
float grain() { return fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453); }`;

const main = /* glsl */ `
void main() {
  measureTexture();
  measureCut();
  vec3 originIS = posVCtoIS(vertexVCVSOutput);
  vec3 directionIS = volume.vecVCToISMatrix * rayDirVC;
  vec2 span = crossVolume(originIS, directionIS);
  if (span.y <= span.x) discard;
  vec4 seen = castRay(originIS, directionIS, span);
  if (seen.a <= 0.004) discard;
  gl_FragData[0] = seen;
}`;
