interface AccessibilityStatementProps {
  readonly contact: { readonly name: string; readonly url: string };
}

/** The statement that the Public Sector Bodies (Websites and Mobile Applications) Accessibility Regulations 2018 ask for. */
export function AccessibilityStatement({ contact }: AccessibilityStatementProps) {
  return (
    <>
      <p>
        This dashboard is meant to be used by everybody who sits on the board or is affected by what it decides. It aims
        at the Web Content Accessibility Guidelines 2.2, level AA.
      </p>
      <h2>How far it complies</h2>
      <p>
        We know of no failure of WCAG 2.2, level AA, in the dashboard itself; what has not been tested yet is said
        below. It has not been audited by others, so it is to be called partially compliant.
      </p>
      <h2>What you can do</h2>
      <ul>
        <li>work every page with the keyboard alone, with a visible focus</li>
        <li>zoom to 400%, or use a window of 320 pixels, without scrolling sideways</li>
        <li>read every chart as a table, and step through a trend point by point with the arrow keys</li>
        <li>choose light or dark colours, or those of the device; motion stops where the device asks for it</li>
        <li>tell every mark by its shape and its word, without colour, and on a page printed in grey</li>
      </ul>
      <h2>How it was tested</h2>
      <p>
        Every kind of page is tested automatically with axe-core for levels A and AA of WCAG 2.0, 2.1 and 2.2 in both
        colour schemes, with the keyboard, and at 320 pixels, on every change of the code. No violation is let through.
      </p>
      <h2>What is not yet known</h2>
      <ul>
        <li>
          It has not been tested with people who use screen readers, nor audited by others. Automatic tests find a part
          of all faults.
        </li>
        <li>Wide tables scroll inside their own frame on narrow screens.</li>
        <li>The papers that some figures come from are PDF documents of others, and may not be accessible.</li>
        <li>
          A PowerPoint file that you export has real titles and described charts; the order in which its parts are read
          follows the slide, and was not tested with a screen reader.
        </li>
        <li>Single keys such as / and F act outside fields. Each of them has a button that does the same.</li>
      </ul>
      <h2>If something does not work for you</h2>
      <p>
        Tell <a href={contact.url}>{contact.name}</a>. The link “report an error on this page” at the foot of every page
        fills in what you were looking at. You can also ask for the figures in another form.
      </p>
      <h2>If you are not content with the answer</h2>
      <p>
        Contact the Equality Advisory and Support Service (EASS). The Equality and Human Rights Commission enforces the
        accessibility regulations.
      </p>
      <h2>About this statement</h2>
      <p>It was prepared on 24 November 2026, from the tests named above, by the makers of the dashboard.</p>
    </>
  );
}
