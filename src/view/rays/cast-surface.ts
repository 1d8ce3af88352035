/** How a surface is lit and coloured: of one material that is sharply seen; of signal that is not; of labels. */
export type Shading = 'firm' | 'soft' | 'flat';

/** Unit vectors out of the specimen. */
const normals: Readonly<Record<Shading, string>> = {
  /**
   * Central differences, each over its own spacing, and none over much less than the longest: across thick slices a
   * surface goes in steps, which a narrow difference would light as such.
   */
  firm: /* glsl */ `
vec3 gradientAt(vec3 posIS) {
  vec3 reach = max(vec3(1.0), 0.5 * longestStep() * volume.inverseSpacing);
  vec3 h = volume.inverseDimensions * reach;
  vec3 gradient = vec3(
    sampleAt(posIS + vec3(h.x, 0.0, 0.0)) - sampleAt(posIS - vec3(h.x, 0.0, 0.0)),
    sampleAt(posIS + vec3(0.0, h.y, 0.0)) - sampleAt(posIS - vec3(0.0, h.y, 0.0)),
    sampleAt(posIS + vec3(0.0, 0.0, h.z)) - sampleAt(posIS - vec3(0.0, 0.0, h.z)));
  return gradient * volume.inverseSpacing / reach;
}`,
  /**
   * Over a ball that is as wide as the longest side of a voxel, and never narrower than three of its shortest: neither
   * noise nor slices that lie far apart are lit as if they were folds.
   */
  soft: /* glsl */ `
vec3 gradientAt(vec3 posIS) {
  float shortest = min(volume.spacing.x, min(volume.spacing.y, volume.spacing.z));
  vec3 reach = volume.inverseDimensions * volume.inverseSpacing * max(2.0 * shortest, 1.1 * longestStep());
  vec3 gradient = vec3(0.0);
  for (int i = 0; i < 16; ++i) {
    vec3 way = vec3(ivec3(i, i >> 1, i >> 2) & 1) * 2.0 - 1.0;
    // The corners of two cubes, the larger of which just reaches the ball.
    float far = i < 8 ? 0.3 : 0.58;
    gradient += way * sampleAt(posIS + way * reach * far);
  }
  return gradient;
}`,
  /** Of whether there is a label, whichever it is. */
  flat: /* glsl */ `
vec3 gradientAt(vec3 posIS) {
  vec3 gradient = vec3(0.0);
  for (int i = 0; i < 16; ++i) {
    vec3 way = vec3(ivec3(i, i >> 1, i >> 2) & 1) * 2.0 - 1.0;
    float far = i < 8 ? 0.6 : 1.2;
    float value = sampleAt(posIS + way * volume.inverseDimensions * far);
    gradient += way * min(1.0, 0.5 * value / volume.ipScalarRangeMin.x);
  }
  return gradient * volume.inverseSpacing;
}`,
};

const lighting = /* glsl */ `
vec3 normalAt(vec3 posIS) {
  vec3 normalVC = axesVC() * gradientAt(posIS);
  float size = length(normalVC);
  if (size <= 0.0) return vec3(0.0, 0.0, 1.0);
  // What is seen faces the viewer; noise of a single voxel may say otherwise.
  vec3 outward = -normalVC / size;
  return vec3(outward.xy, abs(outward.z));
}

// How open the sky is above the surface: 1 in the open, less in grooves.
float opennessAt(vec3 posVC, vec3 normal, float threshold) {
  const vec3 reaches = vec3(2.0, 5.0, 10.0);
  const vec3 weights = vec3(0.34, 0.30, 0.22);
  float shade = 0.0;
  for (int i = 0; i < 3; ++i) {
    float value = sampleWithin(posVCtoIS(posVC + normal * longestStep() * reaches[i]));
    shade += weights[i] * smoothstep(0.5 * threshold, 1.25 * threshold, value);
  }
  return 1.0 - shade;
}

vec3 materialColor(float value) { return texture(colorTexture, vec2(value, 0.5)).rgb; }

const vec3 keyDirection = vec3(-0.486, 0.583, 0.651);
`;

/** How light falls on it, from the upper left: what is firm glints, and has darker shades than what is not. */
const lights: Readonly<Record<Shading, string>> = (() => {
  const firm = /* glsl */ `
vec3 lit(vec3 color, vec3 normal, float openness) {
  float key = max(dot(normal, keyDirection), 0.0);
  float wrap = 0.5 + 0.5 * dot(normal, keyDirection);
  float facing = max(normal.z, 0.0);
  float glint = pow(max(dot(normal, normalize(keyDirection + vec3(0.0, 0.0, 1.0))), 0.0), 24.0);
  float light = 0.20 + 0.62 * key + 0.20 * wrap * wrap + 0.10 * facing;
  return color * light * openness + vec3(0.14) * glint * openness;
}`;
  const soft = /* glsl */ `
vec3 lit(vec3 color, vec3 normal, float openness) {
  float wrap = 0.5 + 0.5 * dot(normal, keyDirection);
  float light = 0.24 + 0.56 * wrap * wrap + 0.14 * max(normal.z, 0.0);
  return color * light * mix(0.35, 1.0, openness);
}`;
  return { firm, soft, flat: soft };
})();

/** The colour of a surface, and of the slice itself where the stack is cut through. */
const paints: Readonly<Record<Shading, string>> = {
  /**
   * That of the densest of what lies under and around it: on the surface every specimen has the same value, and right
   * under it a wall that is as thin as a slice is denser here and less there, as slices happen to cut it.
   */
  firm: /* glsl */ `
vec3 colorUnder(vec3 posVC, vec3 normal) {
  vec3 posIS = posVCtoIS(posVC - normal * 0.9 * longestStep());
  vec3 reach = volume.inverseDimensions * volume.inverseSpacing * 0.6 * longestStep();
  float densest = sampleAt(posIS);
  for (int i = 0; i < 8; ++i) {
    vec3 way = vec3(ivec3(i, i >> 1, i >> 2) & 1) * 2.0 - 1.0;
    densest = max(densest, sampleAt(posIS + way * reach));
  }
  return materialColor(densest);
}

vec3 colorOfCut(float section, vec3 face) { return lit(materialColor(section), face, 1.0); }`,
  /** Mostly one grey: how bright a signal is tells as much of where the coil lay as of what is there. */
  soft: /* glsl */ `
vec3 colorUnder(vec3 posVC, vec3 normal) {
  float sum = 0.0;
  for (int i = 1; i <= 4; ++i) sum += sampleAt(posVCtoIS(posVC - normal * longestStep() * 0.4 * float(i)));
  return mix(vec3(0.94, 0.935, 0.92), materialColor(0.25 * sum), 0.25);
}

vec3 colorOfCut(float section, vec3 face) { return materialColor(section) * (0.82 + 0.18 * max(face.z, 0.0)); }`,
  /** That of the label itself: between two labels lies no third. */
  flat: /* glsl */ `
vec3 labelColor(vec3 posIS) {
  ivec3 voxel = ivec3(floor(clamp(posIS, 0.0, 0.99999) * voxels));
  return materialColor(texelFetch(volumeTexture[0], voxel, 0).r);
}

vec3 colorUnder(vec3 posVC, vec3 normal) { return labelColor(posVCtoIS(posVC - normal * 0.75 * longestStep())); }

vec3 colorOfCut(float section, vec3 face) { return lit(materialColor(section), face, 1.0); }`,
};

const cast = /* glsl */ `
const vec3 veilColor = vec3(0.60, 0.64, 0.68);

vec4 castRay(vec3 originIS, vec3 directionIS, vec2 span) {
  float surface = volume.ipScalarRangeMin.x;
  float core = volume.ipScalarRangeMax.x;
  bool hasCore = core < 1.5;
  float threshold = hasCore ? core : surface;

  // The stack is cut through here: its own slice shows.
  float section = sampleAt(originIS + directionIS * span.x);
  if (section >= threshold) {
    vec3 face = faceNormalAt(originIS + directionIS * span.x);
    return vec4(colorOfCut(section, face), 1.0);
  }

  float before = span.x;
  float brightest = 0.0;
  float veil = 0.0;
  float hit = -1.0;
  bool isOutside = true;
  float t = span.x + sampleDistance * grain();
  float known = canSkip && hasBricks ? t : span.y;
  for (int i = 0; i < maximumSamples; ++i) {
    if (t > span.y) break;
    if (t >= known) {
      Crossing brick = crossBrick(originIS, directionIS, t);
      known = brick.end;
      if (brick.brightest < (hasCore ? (isOutside ? surface : core) : 0.85 * surface)) {
        t = stepBehind(brick.end, t);
        before = t - sampleDistance;
        continue;
      }
    }
    float value = sampleAt(originIS + directionIS * t);
    if (value >= threshold) { hit = t; break; }
    brightest = max(brightest, value);
    if (hasCore && isOutside && value >= surface) {
      float skin = refine(originIS, directionIS, before, t, surface);
      float rim = 1.0 - normalAt(originIS + directionIS * skin).z;
      veil = 0.05 + 0.45 * rim * rim * rim;
      isOutside = false;
    }
    before = t;
    t += sampleDistance;
  }

  if (hit < 0.0) {
    if (hasCore) return vec4(veilColor, veil);
    // Passed just beside the surface: a soft edge.
    float edge = smoothstep(0.85 * threshold, threshold, brightest);
    return vec4(lit(materialColor(threshold), vec3(0.0, 0.0, 1.0), 0.6), 0.49 * edge * edge);
  }

  hit = refine(originIS, directionIS, before, hit, threshold);
  vec3 posVC = vertexVCVSOutput + rayDirVC * hit;
  vec3 normal = normalAt(originIS + directionIS * hit);
  vec3 color = lit(colorUnder(posVC, normal), normal, opennessAt(posVC, normal, threshold));
  return vec4(mix(color, veilColor, 0.6 * veil), 1.0);
}`;

/** The part of the shader that finds the first surface on the way of a ray, and shades it. */
export function castSurface(shading: Shading): string {
  return [normals[shading], lighting, lights[shading], paints[shading], cast].join('\n');
}
