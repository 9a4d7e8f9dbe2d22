import type { Command } from '../hotkeys.ts';
import { RATES } from './rates.ts';
import type { VideoControls } from './video-controls.ts';

const STEP = 5;
const LONG_STEP = 10;

/** What a command does to a video. @returns whether it meant something here. */
export function runCommand(stage: VideoControls, command: Command, key: string): boolean {
  switch (command) {
    case 'toggle':
      stage.toggle();
      return true;
    case 'back':
      stage.seek(stage.time - STEP);
      return true;
    case 'forward':
      stage.seek(stage.time + STEP);
      return true;
    case 'backLong':
      stage.seek(stage.time - LONG_STEP);
      return true;
    case 'forwardLong':
      stage.seek(stage.time + LONG_STEP);
      return true;
    case 'seekTo':
      // Of an unknown length there are no tenths.
      if (stage.duration > 0) stage.seek((stage.duration * Number(key)) / 10);
      return true;
    case 'undoJump':
      stage.undoJump();
      return true;
    case 'louder':
      stage.setVolume(stage.volume + 0.1);
      return true;
    case 'quieter':
      stage.setVolume(stage.volume - 0.1);
      return true;
    case 'mute':
      stage.mute();
      return true;
    case 'captions':
      if (stage.captions.choices.length > 0) stage.captions.toggle();
      return true;
    case 'text':
      if (stage.text.exists) stage.text.toggle();
      return true;
    case 'search':
      if (stage.text.exists) void stage.text.search();
      return true;
    case 'fullscreen':
      stage.display.toggleFull();
      return true;
    case 'picture':
      if (stage.display.canLeavePage) stage.display.togglePicture();
      return true;
    case 'slower':
      stage.setRate(RATES.findLast((rate) => rate < stage.rate) ?? RATES[0]);
      return true;
    case 'faster':
      stage.setRate(RATES.find((rate) => rate > stage.rate) ?? 3);
      return true;
    default:
      return false;
  }
}
