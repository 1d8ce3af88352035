import { chance, mix, ramp, roughness, smoothNoise } from './noise.js';

/** Densities in Hounsfield-like units, far enough apart that each is a hill of its own in the histogram. */
export const density = {
  air: -1000,
  foam: -860,
  matrix: 1500,
  sediment: 1960,
  bead: 2300,
  calcite: 2480,
  shell: 2850,
};

const turn = 2 * Math.PI;
const centre = [5.3, 5.2, 8.75] as const;
/** The coil leans back, so that it is met face on by an eye slightly above it. */
const lean = { sine: Math.sin((9 * Math.PI) / 180), cosine: Math.cos((9 * Math.PI) / 180) };
const apertureAngle = (74 * Math.PI) / 180;
/** Raup's parameters: whorl expansion per turn, umbilicus over radius, width over height of the whorl. */
const expansion = 1.88;
const umbilicus = 0.46;
const squatness = 0.98;
const outerRadius = 5.65;
const turns = 5;
const growth = Math.log(expansion) / turn;
/** Radius of the embryonic shell that everything coils around. */
const firstChamber = 0.27;
const ribsPerTurn = 26;
const septaPerTurn = 17;
const bodyChamber = 0.42 * turn;
/** Behind the body chamber mud seeped in; then the septa held, and crystals line the walls. */
const muddyChambers = 5;
const hollowChambers = 7;
/** How far back from the aperture the mud did not reach. */
const openMouth = 0.12 * turn;

/** What the coil is at one point; filled in place, since it is asked millions of times. */
export interface CoilSample {
  /** Millimetres to the surface of what is left of the fossil: negative in its substance, positive in hollows. */
  distance: number;
  /** Density of that substance. */
  value: number;
  /** Millimetres to the surface of the whole shell, before anything broke off; negative in its hollows too. */
  cast: number;
}

/**
 * Samples a ribbed, chambered, planispiral shell: a logarithmic spiral of whorls that each rest on the one
 * before (Raup 1966), coiled in a plane that holds the slice axis. Lengths are mm in the volume's frame.
 */
export function sampleCoil(x: number, y: number, z: number, out: CoilSample): void {
  out.distance = 9;
  out.cast = 9;
  out.value = density.shell;
  const dx = x - centre[0];
  const dy = y - centre[1];
  const dz = z - centre[2];
  const across = dy * lean.cosine - dz * lean.sine;
  if (Math.abs(across) > 1.9) return;
  const up = dz * lean.cosine + dy * lean.sine;
  const rho = Math.hypot(dx, up);
  if (rho > outerRadius + 0.5) return;

  out.cast = Math.hypot(rho, across) - firstChamber;
  out.distance = out.cast;
  const angle = (((Math.atan2(up, dx) - apertureAngle) % turn) + turn) % turn;
  for (let whorl = turns - 1; whorl >= 0 && out.cast > 0; whorl--) {
    sampleWhorl({ x, y, z, rho, across, back: angle + whorl * turn }, out);
  }
}

interface Place {
  x: number;
  y: number;
  z: number;
  /** Distance from the coiling axis, mm. */
  rho: number;
  /** Distance from the plane of the coil, mm, away from the viewer. */
  across: number;
  /** Angle back from the aperture along the coil, radians. */
  back: number;
}

function sampleWhorl(place: Place, out: CoilSample): void {
  const { rho, back } = place;
  const radius = outerRadius * Math.exp(-growth * back);
  const half = (radius * (1 - umbilicus)) / 2;
  const q = (rho - radius + half) / half;
  const w = place.across / (half * squatness);
  if (q > 1.5 || q < -1.5 || w > 1.5 || w < -1.5) return;

  const s = Math.pow(Math.pow(Math.abs(q), 2.25) + Math.pow(Math.abs(w), 2.25), 1 / 2.25);
  const bend = 0.05 * q * q + 0.035 * Math.sin(2.4 * q) + 0.012 * smoothNoise(back * 3, q, 0, 31);
  const skin = (s - 1 - ribHeight(ribsPerTurn * (back + bend), q, back)) * half;
  const whole = Math.max(skin, (0.045 + 0.05 * q * q - back) * rho);
  out.cast = Math.min(out.cast, whole);
  if (whole > 0.15) return;

  const wall = 0.085 + 0.022 * radius;
  const inside = wall + skin < 0.03 ? fillAt(place, q, w, s, -skin - wall) : solidShell;
  const worn = Math.max(whole + wall * spallAt(place, q), breakDistance(place, q));
  const distance = Math.max(worn, Math.min(inside.distance, -skin - wall));
  if (distance > out.distance) return;
  out.distance = distance;
  out.value = mix(density.shell, inside.value, ramp(-0.03, 0.03, -skin - wall));
}

/** Height of the ornament over the whorl, in half whorl heights: primary ribs, with a second row on the venter. */
function ribHeight(phase: number, q: number, back: number): number {
  const primary = Math.pow(0.5 + 0.5 * Math.cos(phase), 1.5);
  const secondary = Math.pow(0.5 + 0.5 * Math.cos(2 * phase), 1.3);
  const onVenter = ramp(0.35, 0.85, q);
  const strength = ramp(-0.85, -0.3, q) * (1 - 0.35 * onVenter);
  const lip = 0.09 * Math.exp(-Math.pow((back - 0.1) / 0.045, 2));
  return 0.15 * strength * mix(primary, secondary, onVenter) + lip - 0.03;
}

/** 1 where the shell has flaked off its filling, in ragged patches; 0 where it stands. */
function spallAt({ x, y, z, across, back }: Place, q: number): number {
  const patches = roughness(x * 0.55, y * 0.55, z * 0.55, 3, 41);
  const underside = across < 0 ? 0.45 * Math.exp(-Math.pow((back - 3.2) / 0.55, 2)) : 0;
  return (
    ramp(0.17, 0.2, patches + underside) *
    ramp(1.0, 1.3, back) *
    ramp(-4.3, -4.15, -back) *
    ramp(-0.7, -0.5, q)
  );
}

/** Positive where a piece of the near flank has broken away and opened the chambers. */
function breakDistance({ x, y, z, rho, across, back }: Place, q: number): number {
  const from = 0.7 * turn;
  const to = 0.94 * turn;
  if (back < from - 0.3 || back > to + 0.3) return -9;
  const jag = 0.22 * roughness(x * 1.6, y * 1.6, z * 1.6, 3, 53);
  const end = Math.max(from - back, back - to) * rho + jag;
  const face = across + 0.12 + jag * 0.6 + 0.1 * q;
  return -Math.max(end, face);
}

interface Filling {
  /** Millimetres to the nearest surface of a hollow: positive in it. */
  distance: number;
  value: number;
}

const solidShell: Filling = { distance: -9, value: density.shell };
const filling: Filling = { distance: 0, value: 0 };

function fill(distance: number, value: number): Filling {
  filling.distance = distance;
  filling.value = value;
  return filling;
}

/** What lies `depth` mm inside the wall: the body chamber's mud, a septum, or what came to fill a chamber. */
function fillAt(place: Place, q: number, w: number, s: number, depth: number): Filling {
  const { x, y, z, rho, back } = place;
  if (back < bodyChamber) {
    const level = openMouth + 0.25 * roughness(x, y, z, 2, 61) + 0.16 * q;
    return fill((level - back) * rho, density.sediment);
  }
  const section = Math.atan2(w, q);
  const flute =
    s * s * s * (0.26 * Math.cos(5 * section) + 0.16 * s * s * Math.cos(17 * section)) + 0.3 * s * s;
  const row = ((back - bodyChamber) / turn) * septaPerTurn + flute;
  const chamber = Math.floor(row);
  const fromSeptum =
    (Math.min(row - chamber, chamber + 1 - row) / septaPerTurn) * turn * rho - 0.04 - 0.003 * rho;
  if (fromSeptum < 0 && row > 0.5) return solidShell;
  if (Math.hypot(q - 0.74, w) < 0.1) return fill(-9, density.calcite);

  if (chamber < muddyChambers) return fill(-9, density.sediment);
  if (chamber > muddyChambers + hollowChambers && chance(chamber, 71) < 0.7) return fill(-9, density.calcite);
  const druse = 0.03 + 0.07 * Math.abs(smoothNoise(x * 7, y * 7, z * 7, 83));
  return fill(Math.min(depth, fromSeptum) - druse, density.calcite);
}
