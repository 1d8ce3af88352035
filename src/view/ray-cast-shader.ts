import type { Look } from './look.js';

export type Mode = 'volume' | 'mip';

interface ShaderReplacement {
  shaderType: 'Fragment';
  originalValue: string;
  replaceFirst: boolean;
  replacementValue: string;
  replaceAll: boolean;
}

/** Bounds of what is seen, in shares of the volume: `[x0, y0, z0]` and `[x1, y1, z1]`. */
export interface SeenBounds {
  low: readonly [number, number, number];
  high: readonly [number, number, number];
}

/**
 * Replaces the compositing loop of vtk.js's volume mapper. vtk.js shades every sample of a ray with seven texture
 * reads, in front of the specimen too; here a ray costs one read a step until it meets the surface, which is then
 * found to a sixteenth of a step and shaded once. Normals are turned into view coordinates with the voxel's true
 * proportions, which the mapper's own shading gets wrong where spacing differs between axes.
 */
export function rayCastReplacements(look: Look, mode: Mode, seen: SeenBounds): ShaderReplacement[] {
  return [
    replace('void applyBlend(', `${declarations(look)}\nvoid applyBlend(`),
    replace(compositeBranch, mode === 'mip' ? castMaximum : castSurface),
    replace('vec2 rayIntersectVolumeDistances(', `${bounds(seen)}\nvec2 rayIntersectVolumeDistances(`),
    replace('invDir * (vec3(0.0) - rayOriginIS)', 'invDir * (seenLow - rayOriginIS)'),
    replace('invDir * (vec3(1.0) - rayOriginIS)', 'invDir * (seenHigh - rayOriginIS)'),
  ];
}

const compositeBranch = '#if vtkBlendMode == COMPOSITE_BLEND\n';

function replace(originalValue: string, replacementValue: string): ShaderReplacement {
  return { shaderType: 'Fragment', originalValue, replaceFirst: true, replacementValue, replaceAll: false };
}

function float(value: number): string {
  return Number.isInteger(value) ? value.toFixed(1) : value.toPrecision(7);
}

function vec3(values: readonly number[]): string {
  return `vec3(${values.map(float).join(', ')})`;
}

function bounds({ low, high }: SeenBounds): string {
  return `const vec3 seenLow = ${vec3(low)};\nconst vec3 seenHigh = ${vec3(high)};`;
}

function declarations(look: Look): string {
  return `
const float surfaceValue = ${float(look.surface)};
const float coreValue = ${float(look.core ?? 2)};
const float brightValue = ${float(Math.max(look.bright, look.surface + 0.02))};
${commonFunctions}`;
}

const commonFunctions = /* glsl */ `
float sampleAt(vec3 posIS) { return texture(volumeTexture[0], posIS).r; }

// Unit vectors of the volume's axes in view coordinates.
mat3 axesVC() {
  return mat3(normalize(volume.vecISToVCMatrix[0]),
              normalize(volume.vecISToVCMatrix[1]),
              normalize(volume.vecISToVCMatrix[2]));
}

// Points out of the specimen. Central differences, each over its own spacing.
vec3 normalAt(vec3 posIS) {
  vec3 h = volume.inverseDimensions;
  vec3 gradient = vec3(
    sampleAt(posIS + vec3(h.x, 0.0, 0.0)) - sampleAt(posIS - vec3(h.x, 0.0, 0.0)),
    sampleAt(posIS + vec3(0.0, h.y, 0.0)) - sampleAt(posIS - vec3(0.0, h.y, 0.0)),
    sampleAt(posIS + vec3(0.0, 0.0, h.z)) - sampleAt(posIS - vec3(0.0, 0.0, h.z)));
  vec3 normalVC = axesVC() * (gradient * volume.inverseSpacing);
  float size = length(normalVC);
  if (size <= 0.0) return vec3(0.0, 0.0, 1.0);
  // What is seen faces the viewer; noise of a single voxel may say otherwise.
  vec3 outward = -normalVC / size;
  return vec3(outward.xy, abs(outward.z));
}

// Outside the stack there is nothing, though the texture repeats its last sample there.
float sampleWithin(vec3 posIS) {
  bool isWithin = all(greaterThanEqual(posIS, vec3(0.0))) && all(lessThanEqual(posIS, vec3(1.0)));
  return isWithin ? sampleAt(posIS) : 0.0;
}

// Where the stack itself ends inside the specimen: the normal of the face that cuts it.
vec3 faceNormalAt(vec3 posIS) {
  vec3 toLow = abs(posIS - seenLow);
  vec3 toHigh = abs(posIS - seenHigh);
  vec3 nearest = min(toLow, toHigh);
  vec3 outward = mix(vec3(1.0), vec3(-1.0), lessThan(toLow, toHigh));
  mat3 axes = axesVC();
  if (nearest.x <= nearest.y && nearest.x <= nearest.z) return axes[0] * outward.x;
  return nearest.y <= nearest.z ? axes[1] * outward.y : axes[2] * outward.z;
}

// How open the sky is above the surface: 1 in the open, less in grooves.
float opennessAt(vec3 posVC, vec3 normal, float threshold) {
  float reach = max(volume.spacing.x, max(volume.spacing.y, volume.spacing.z));
  float shade = 0.0;
  shade += 0.34 * smoothstep(0.5 * threshold, 1.25 * threshold, sampleWithin(posVCtoIS(posVC + normal * reach * 2.0)));
  shade += 0.30 * smoothstep(0.5 * threshold, 1.25 * threshold, sampleWithin(posVCtoIS(posVC + normal * reach * 5.0)));
  shade += 0.22 * smoothstep(0.5 * threshold, 1.25 * threshold, sampleWithin(posVCtoIS(posVC + normal * reach * 10.0)));
  return 1.0 - shade;
}

// Rock and soft tissue grey, then amber, then ivory.
vec3 materialColor(float value) {
  float t = clamp((value - surfaceValue) / (brightValue - surfaceValue), 0.0, 1.0);
  vec3 grey = vec3(0.60, 0.61, 0.62);
  vec3 amber = vec3(0.83, 0.70, 0.53);
  vec3 ivory = vec3(0.98, 0.95, 0.87);
  return t < 0.65 ? mix(grey, amber, smoothstep(0.3, 0.65, t)) : mix(amber, ivory, smoothstep(0.65, 0.95, t));
}

const vec3 keyDirection = vec3(-0.486, 0.583, 0.651);

vec3 lit(vec3 color, vec3 normal, float openness) {
  float key = max(dot(normal, keyDirection), 0.0);
  float wrap = 0.5 + 0.5 * dot(normal, keyDirection);
  float facing = max(normal.z, 0.0);
  float glint = pow(max(dot(normal, normalize(keyDirection + vec3(0.0, 0.0, 1.0))), 0.0), 24.0);
  float light = 0.20 + 0.62 * key + 0.20 * wrap * wrap + 0.10 * facing;
  return color * light * openness + vec3(0.14) * glint * openness;
}

// Finds the crossing between a sample outside and one inside.
float refine(vec3 origin, vec3 direction, float outside, float inside, float threshold) {
  for (int i = 0; i < 4; ++i) {
    float middle = 0.5 * (outside + inside);
    if (sampleAt(posVCtoIS(origin + direction * middle)) < threshold) outside = middle;
    else inside = middle;
  }
  return 0.5 * (outside + inside);
}
`;

const castSurface = /* glsl */ `#if vtkBlendMode == COMPOSITE_BLEND
  {
    float threshold = coreValue < 1.5 ? coreValue : surfaceValue;
    vec3 originIS = posVCtoIS(rayOriginVC);
    vec3 directionIS = vecVCToIS(rayDirVC);
    float before = minDistance;
    float nearest = 0.0;
    float veil = 0.0;
    float hit = -1.0;
    bool outside = true;
    vec3 entry = originIS + directionIS * minDistance;
    float section = sampleAt(entry);
    if (section >= threshold) {
      vec3 face = faceNormalAt(entry);
      gl_FragData[0] = vec4(lit(materialColor(section), face, 1.0), 1.0);
      return;
    }
    float t = minDistance + sampleDistance * fragmentSeed;
    for (int i = 0; i < vtkMaximumNumberOfSamples; ++i) {
      if (t > maxDistance) break;
      float value = sampleAt(originIS + directionIS * t);
      if (value >= threshold) { hit = t; break; }
      nearest = max(nearest, value);
      if (coreValue < 1.5 && outside && value >= surfaceValue) {
        float skin = refine(rayOriginVC, rayDirVC, before, t, surfaceValue);
        vec3 normal = normalAt(originIS + directionIS * skin);
        float rim = 1.0 - abs(normal.z);
        veil += (1.0 - veil) * (0.05 + 0.45 * rim * rim * rim);
        outside = false;
      }
      before = t;
      t += sampleDistance;
    }
    vec3 veilColor = vec3(0.60, 0.64, 0.68);
    if (hit < 0.0) {
      float edge = smoothstep(0.85 * threshold, threshold, nearest);
      float alpha = max(veil, coreValue < 1.5 ? 0.0 : edge * edge * 0.49);
      if (alpha <= 0.004) discard;
      gl_FragData[0] = vec4(coreValue < 1.5 ? veilColor : lit(materialColor(threshold), vec3(0.0, 0.0, 1.0), 0.6), alpha);
      return;
    }
    hit = refine(rayOriginVC, rayDirVC, before, hit, threshold);
    vec3 posVC = rayOriginVC + rayDirVC * hit;
    vec3 normal = normalAt(originIS + directionIS * hit);
    float depth = 1.5 * max(volume.spacing.x, max(volume.spacing.y, volume.spacing.z));
    float within = max(sampleAt(posVCtoIS(posVC - normal * depth)), sampleAt(posVCtoIS(posVC - normal * 0.5 * depth)));
    vec3 color = lit(materialColor(within), normal, opennessAt(posVC, normal, threshold));
    gl_FragData[0] = vec4(mix(color, veilColor, 0.6 * veil), 1.0);
    return;
  }
  #endif
  #if 0
`;

const castMaximum = /* glsl */ `#if vtkBlendMode == COMPOSITE_BLEND
  {
    vec3 originIS = posVCtoIS(rayOriginVC);
    vec3 directionIS = vecVCToIS(rayDirVC);
    float brightest = 0.0;
    float t = minDistance + sampleDistance * fragmentSeed;
    for (int i = 0; i < vtkMaximumNumberOfSamples; ++i) {
      if (t > maxDistance) break;
      brightest = max(brightest, sampleAt(originIS + directionIS * t));
      t += sampleDistance;
    }
    float shown = clamp((brightest - 0.6 * surfaceValue) / (1.0 - 0.6 * surfaceValue), 0.0, 1.0);
    if (shown <= 0.0) discard;
    gl_FragData[0] = vec4(mix(vec3(0.15, 0.14, 0.13), vec3(1.0, 0.97, 0.90), shown), smoothstep(0.0, 0.08, shown));
    return;
  }
  #endif
  #if 0
`;
