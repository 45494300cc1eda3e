import { useNewVersion } from '../device/new-version.ts';
import { Button } from '../parts/button.tsx';
import { Said } from '../parts/said.tsx';
import { useWords } from './words.tsx';

/** The line on every page after an update of the server: nothing is lost, and the page has to be opened again. */
export const NewVersionLine = () => {
  const { app } = useWords();
  const isNewer = useNewVersion();
  return (
    <Said as="div" text={isNewer ? app.newVersion : ''}>
      {isNewer ? (
        <div className="notice">
          <span>{app.newVersion}</span>
          <Button kind="quiet" onPress={() => location.reload()}>
            {app.reload}
          </Button>
        </div>
      ) : null}
    </Said>
  );
};
