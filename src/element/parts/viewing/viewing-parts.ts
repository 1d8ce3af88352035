import { html, type ReactiveControllerHost } from 'lit';
import type { LookName } from '../../../view/rays/look-names.js';
import type { Language } from '../../../words/formats.js';
import type { Camera } from '../../../view/camera/camera.js';
import { adoptAround } from '../../../view/stage/own-sheets.js';
import { loadLookWords, type LookWords } from '../../../words/look-words.js';
import { wantsPicture } from '../../state/session.js';
import { partOf } from '../part.js';
import { Spoken } from '../spoken.js';
import type { Shown } from '../shown.js';
import { AxesCube, type CubeView } from './axes-cube.js';
import { viewingStyles } from './styles-viewing.js';
import { renderLooks, type LooksView } from './template-looks.js';

export interface ViewingActs {
  /** @param look `null` for the one that fits the data best */
  chooseLook(look: LookName | null): void;
  /** As by a hand. */
  turnTo(camera: Camera): void;
}

interface ViewingHost extends ReactiveControllerHost, EventTarget {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Whoever turned one picture of the page knows how. */
let hasTurned = false;
/** A finger turns sideways only, which is told where there are fingers. */
const hasMouse = () => matchMedia('(hover: hover) and (pointer: fine)').matches;

/** What a person changes about the picture itself. Fetched once there is one. */
export class ViewingParts {
  readonly #looks;
  readonly #cube: AxesCube;
  readonly #hint = partOf(
    'hint',
    ({ hint }: { hint: string }) => html` <p class="turn-hint" aria-hidden="true">${hint}</p> `,
  );
  /** Without words for it there is nothing to press. */
  readonly #words: Spoken<LookWords>;

  constructor(host: ViewingHost, acts: ViewingActs) {
    this.#words = new Spoken(loadLookWords, () => host.requestUpdate());
    adoptAround(host.renderRoot, viewingStyles.cssText);
    this.#cube = new AxesCube((camera) => acts.turnTo(camera));
    host.addEventListener('camera-change', (event) => {
      const { byPerson } = (event as CustomEvent<{ byPerson: boolean }>).detail;
      if (hasTurned || !byPerson) return;
      hasTurned = true;
      host.requestUpdate();
    });
    this.#looks = partOf('looks', (view: LooksView) => renderLooks(view, (look) => acts.chooseLook(look)));
  }

  /** Settles when there are words of the language. */
  speak(language: Language): Promise<void> {
    return this.#words.speak(language);
  }

  show(root: ParentNode, shown: Shown): void {
    void this.speak(shown.words.formats.language);
    const { session } = shown;
    const hasPicture = session.drawn && !session.noPicture && wantsPicture(session);
    const said = hasPicture ? this.#words.words : null;
    this.#looks.show(root, said && viewLooks(shown, said));
    this.#cube.show(root, said && viewCube(shown, said));
    const hint = said?.say('turn.hint', shown.words.formats);
    this.#hint.show(root, hint && !hasTurned && hasMouse() ? { hint } : null);
  }
}

function viewLooks({ session, fittingLook: fitting, words }: Shown, said: LookWords): LooksView {
  return { chosen: session.look, fitting, said, words };
}

/** One image has no sides to turn to. */
function viewCube({ pose, report, words }: Shown, said: LookWords): CubeView | null {
  return pose && report && report.dimensions.slices > 1 ? { pose, said, words } : null;
}
