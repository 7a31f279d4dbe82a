import '#features/board-report/boardReportPrint.css';
import './print.css';

/** Prints the page, by the rules of paper that come with this module. */
export function printPage(): void {
  window.print();
}
