import { usePack } from '../../kernel/words.tsx';
import { Link } from 'wouter';
import { ButtonLink } from '../../parts/button.tsx';
import { Empty } from '../../parts/callout.tsx';
import { useDeskCircles } from '../../frames/desk/desk-data.ts';
import { DeskPage, NotReady } from '../../frames/desk/desk-page.tsx';

/** The circles that the signed-in person convenes. */
export const CircleList = () => {
  const { circle } = usePack('desk');
  const circles = useDeskCircles();
  if (circles.data === null) return <NotReady problem={circles.problem} title={circle.title} />;
  return (
    <DeskPage title={circle.title}>
      <div className="wide stack-loose">
        <div className="row apart">
          <h1>{circle.title}</h1>
          <ButtonLink kind="filled" href="/desk/new">
            {circle.start}
          </ButtonLink>
        </div>
        {circles.data.circles.length === 0 ? (
          <Empty heading={circle.none}>
            <p>{circle.noneMore}</p>
          </Empty>
        ) : null}
        <ul className="circle-list">
          {circles.data.circles.map((one) => (
            <li key={one.id}>
              <Link href={`/desk/${one.id}`} className="words circle-list-name" dir="auto">
                {one.name}
              </Link>
              <p className="words circle-question soft" dir="auto">
                {one.question}
              </p>
              <p className="small soft">
                {one.round === null ? circle.notBegun : one.round.state === 'open' ? circle.open : circle.closed}
                {one.example ? ` · ${circle.example}` : ''}
                {one.imported === null ? '' : ` · ${circle.imported}`}
              </p>
            </li>
          ))}
        </ul>
      </div>
    </DeskPage>
  );
};
