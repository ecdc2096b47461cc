/**
 * The process in which web pages are read: a page that makes it hang or swell takes only this
 * process with it. Started by `read-html.ts`; it fetches nothing and runs no script.
 */
import { answerReading } from '../../child/answer-reading.ts';
import { readHtmlPage } from './read-html-page.ts';

answerReading(readHtmlPage, {
  code: 'file-damaged',
  message: 'The web page cannot be read.',
  next: 'Open it in a browser and print it to PDF; read that.',
});
