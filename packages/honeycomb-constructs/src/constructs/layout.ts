import type { Panel } from '../definitions/panel.ts';

/** A panel's place on the board's grid of 12 columns; all in grid units. */
export interface Position {
  readonly xCoordinate: number;
  readonly yCoordinate: number;
  readonly width: number;
  readonly height: number;
}

const columns = 12;
const defaultWidth = 6;
const defaultHeight = 4;

/**
 * Places panels in reading order: left to right, and into a new row when one does not fit. A row is as high as its highest
 * panel. Every panel gets a position: the provider takes them for all panels or for none.
 */
export function layOut(panels: readonly Panel[]): readonly Position[] {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return panels.map(({ width = defaultWidth, height = defaultHeight }) => {
    if (x + width > columns) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    const position = { xCoordinate: x, yCoordinate: y, width, height };
    x += width;
    rowHeight = Math.max(rowHeight, height);
    return position;
  });
}
