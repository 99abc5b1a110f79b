import type { BoardPanel } from 'honeycomb-api';

/** A board is twelve columns wide. */
const boardWidth = 12;
const defaultSize = { width: 6, height: 4 };

/**
 * `auto` places the panels two to a row, in their order. `manual` keeps what was sent and fills in a width or height
 * of 0, which leaves it to Honeycomb; where no panel has a position there is nothing to keep.
 */
export function layOut(panels: readonly BoardPanel[], generation: 'auto' | 'manual'): BoardPanel[] {
  const automatic = generation === 'auto' || panels.every(({ position }) => position === undefined);
  return panels.map((panel, index): BoardPanel => {
    const { x_coordinate: x = 0, y_coordinate: y = 0, width, height } = panel.position ?? {};
    const perRow = boardWidth / defaultSize.width;
    const position = automatic
      ? {
          x_coordinate: (index % perRow) * defaultSize.width,
          y_coordinate: Math.floor(index / perRow) * defaultSize.height,
          ...defaultSize,
        }
      : {
          x_coordinate: x,
          y_coordinate: y,
          height: height || defaultSize.height,
          width: width || defaultSize.width,
        };
    return { ...panel, position };
  });
}
