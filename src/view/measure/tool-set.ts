import type { PaneView, Shape } from '../marks/drawing.js';
import type { Marked, StageTool } from '../marks/marks.js';
import type { PaneStage } from '../stage/pane-stage.js';

/** All that a person works with in the panes of one stage, which itself knows one tool. */
class ToolSet implements StageTool {
  readonly tools = new Set<StageTool>();

  draw(marked: Marked, view: PaneView): Shape[] {
    return [...this.tools].flatMap((tool) => tool.draw(marked, view));
  }

  moved(): void {
    for (const tool of this.tools) tool.moved();
  }
}

const sets = new WeakMap<PaneStage, ToolSet>();

/** Has a tool drawn and told of moves, beside those that are there. */
export function takeUp(stage: PaneStage, tool: StageTool): void {
  const set = sets.get(stage) ?? new ToolSet();
  sets.set(stage, set);
  set.tools.add(tool);
}

export function putAway(stage: PaneStage, tool: StageTool): void {
  const set = sets.get(stage);
  if (!set?.tools.delete(tool)) return;
  stage.tool = set.tools.size > 0 ? set : null;
}

/** Has all tools of a picture of the whole drawn again. */
export function redrawTools(stage: PaneStage): void {
  const set = sets.get(stage);
  if (set) stage.tool = set;
}
