import type { Page } from 'playwright-core';

/** What has a name for screen readers, by the role it has for them. */
export type Role = Parameters<Page['getByRole']>[0];
export type Name = string | RegExp;

/** A cell of a list: that of a column, in the row that says some text. */
export interface Cell {
  readonly grid: Name;
  /** What the row says, in whatever column. */
  readonly row: Name;
  /** The column's title; without it that of the row's actions. */
  readonly column?: string;
}

/**
 * What somebody does with a page, found by role and accessible name alone, as a screen reader tells them. A journey is written
 * once with these and gone by each pair of hands.
 */
export interface Hands {
  /** Goes to a page of the navigation. */
  goTo(title: string): Promise<void>;
  /** Comes to something without doing anything. */
  find(role: Role, name: Name): Promise<void>;
  /** Presses a button, follows a link. */
  press(role: Role, name: Name): Promise<void>;
  /** Writes into a field what is to stand in it. */
  write(label: Name, text: string): Promise<void>;
  /** Chooses one of a group of radio buttons. */
  choose(group: Name, name: Name): Promise<void>;
  /** Opens a tab. */
  openTab(list: Name, name: string): Promise<void>;
  /** Follows the link or presses the button of a cell. */
  pressCell(cell: Cell): Promise<void>;
  /** Chooses an entry of the menu that is open. */
  chooseEntry(name: Name): Promise<void>;
}

/** Both ways a journey is gone. */
export const ways = ['by mouse', 'by keyboard alone'] as const;
