import Handlebars from "handlebars";
import type { RecordView } from "./record-view.ts";

/**
 * One self-contained page of a verwijzing, to read, print or keep.
 *
 * @param template the text of page.hbs; everything that people typed is escaped in it
 */
export function renderPage(template: string, view: RecordView): string {
  return Handlebars.compile<RecordView>(template, { strict: true })(view);
}
