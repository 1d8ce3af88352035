/**
 * How much lies on the way of a ray, as a mean from where it enters the specimen to where it leaves: a chamber is as
 * clearly less in the thick of it as in its thin parts. What is thin all in all is faint.
 */
export const castThrough = /* glsl */ `
vec4 castRay(vec3 originIS, vec3 directionIS, vec2 span) {
  // A table that is faded is no brighter than the surface, and counts for nothing.
  float least = volume.ipScalarRangeMin.x + 0.012;
  float range = max(0.02, volume.ipScalarRangeMax.x - least);
  float stride = 1.5 * sampleDistance;
  float sum = 0.0;
  float passed = 0.0;
  float first = -1.0;
  float last = 0.0;
  float t = span.x + stride * grain();
  float known = canSkip && hasBricks ? t : span.y;
  for (int i = 0; i < maximumSamples; ++i) {
    if (t > span.y) break;
    if (t >= known) {
      Crossing brick = crossBrick(originIS, directionIS, t);
      known = brick.end;
      if (brick.brightest < least) {
        t = stepBehind(brick.end, t);
        continue;
      }
    }
    float value = sampleAt(originIS + directionIS * t);
    if (value >= least) {
      sum += min(1.0, (value - least) / range);
      passed += stride;
      last = t;
      if (first < 0.0) first = t;
    }
    t += stride;
  }
  if (first < 0.0) return vec4(0.0);
  float mean = sum * stride / (last - first + stride);
  float shown = pow(mean, 0.65);
  float alpha = 1.0 - exp(-passed / (3.0 * longestStep()));
  return vec4(mix(vec3(0.15, 0.14, 0.13), vec3(1.0, 0.97, 0.90), shown), alpha);
}`;
