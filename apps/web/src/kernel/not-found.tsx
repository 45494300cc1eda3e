import { ButtonLink } from '../parts/button.tsx';
import { Empty } from '../parts/callout.tsx';
import { Page } from './page.tsx';
import { useWords } from './words.tsx';

export const NotFound = () => {
  const { app } = useWords();
  return (
    <Page title={app.notFound}>
      <div className="column stack">
        <h1>{app.notFound}</h1>
        <p>{app.notFoundMore}</p>
        <ButtonLink href="/">{app.firstPage}</ButtonLink>
      </div>
    </Page>
  );
};

/** A circle that this device cannot open. */
export const LostCircle = () => {
  const { app } = useWords();
  return (
    <Page title={app.lost}>
      <div className="column stack">
        <h1 className="unseen">{app.lost}</h1>
        <Empty heading={app.lost}>
          <p>{app.lostMore}</p>
        </Empty>
        <ButtonLink kind="filled" href="/j">
          {app.join}
        </ButtonLink>
      </div>
    </Page>
  );
};
