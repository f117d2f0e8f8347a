/** The commands that change how every article is shown; each is one change of the reader's preferences. */
import { displayCommands, type DisplayCommand } from '../../main/contract/reading.ts';
import { preferences } from '../preferences.ts';
import { displayChange } from './display-changes.ts';

/** Changes how articles are shown, from now on. */
export function display(command: DisplayCommand): void {
  void preferences.change(displayChange(command, preferences.current));
}

export const isDisplayCommand = (command: string): command is DisplayCommand => displayCommands.some((each) => each === command);
