/** Whose figures and whose code. */
export function About() {
  return (
    <>
      <p>
        The dashboard replaces the quarterly pack of a children’s services partnership. Data owners hand in returns; one
        command checks them to the cell, withholds what could point to a child, and publishes an edition that never
        changes afterwards.
      </p>
      <h2>Figures</h2>
      <p>
        Published statistics are Crown copyright and used under the Open Government Licence v3.0. Each figure names its
        publication, table and column. Figures of a board’s own papers name the paper and the place in it.
      </p>
      <h2>Your choices</h2>
      <p>
        What you choose is kept in the address, so that a link opens the same view for somebody else. Colours, density,
        slides and questions stay on this device. Nothing is sent anywhere: the page has no account, no cookie and no
        counter.
      </p>
      <h2>Code</h2>
      <p>
        MIT licence. <a href="./third-party-notices.txt">Notices of third parties</a> are part of every build. The
        typeface is Source Sans 3 (SIL Open Font Licence).
      </p>
    </>
  );
}
