import type { HeaderDamage } from '../../../model/facts.js';
import { perFrameGroupsTag, sharedGroupsTag } from './frame-facts.js';
import type { WalkedHeader } from './walk-elements.js';

/** How far a header could be read, as facts of each of its frames; none where nothing is wrong. */
export interface DamageFacts {
  HeaderDamage?: HeaderDamage;
  FunctionalGroupItems?: number;
}

/**
 * What of a header is damaged: it breaks off, items of its functional groups make no sense, or there are not as many
 * items as frames (PS3.3 C.7.6.16 asks for one a frame).
 * @param frames how many the file says it holds
 */
export function describeDamage({ elements, outcome }: WalkedHeader, frames: number): DamageFacts {
  const perFrame = elements.get(perFrameGroupsTag);
  const groups = [elements.get(sharedGroupsTag), perFrame];
  const read = (perFrame?.items.length ?? 0) + (perFrame?.tail?.length ?? 0);
  const items = perFrame && { FunctionalGroupItems: read };
  if (outcome === 'broken') return { HeaderDamage: 'cut', ...items };
  if (groups.some((raw) => raw?.damaged)) return { HeaderDamage: 'unreadable', ...items };
  return perFrame && read !== frames ? { HeaderDamage: 'items', ...items } : {};
}
