/**
 * The process in which Word files are read: a file that makes it hang or swell takes only this
 * process with it. Started by `read-docx.ts`; it opens no other file and no address.
 */
import { answerReading } from '../../child/answer-reading.ts';
import { readDocxParts } from './read-docx-parts.ts';

answerReading(readDocxParts, {
  code: 'file-damaged',
  message: 'The Word file breaks its own format so far that it cannot be read.',
  next: 'If it opens in Word, save it as PDF and read that.',
});
