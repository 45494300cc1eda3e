import { type About, type Code, codePath, COLOURS, type Drawn, type Page, type Written } from './page.ts';

/** Draws sheets as a tagged PDF: vector shapes, embedded typefaces, title and language set, texts in reading order. */
export const drawPdf = async (pages: readonly Page[], about: About): Promise<Uint8Array> => {
  const { default: PDFDocument } = await import('pdfkit');
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: about.language,
    displayTitle: true,
    // no default typeface, which would not be embedded
    font: '',
    info: { Title: about.title, Creator: 'Throughline', Producer: 'Throughline' },
  });
  const pieces: Uint8Array[] = [];
  doc.on('data', (piece: Uint8Array) => pieces.push(piece));
  const done = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const blocks = new Map<number, PDFKit.PDFStructureElement>();
  const faces = new Set<string>();

  const element = (block: number, role: string): PDFKit.PDFStructureElement => {
    const known = blocks.get(block);
    if (known !== undefined) return known;
    const made = doc.struct(role);
    root.add(made);
    blocks.set(block, made);
    return made;
  };
  const write = ({ block, role, line, x, y, size, colour }: Written) => {
    const own = element(block, role);
    const content = doc.markStructureContent(role);
    // In these scripts a PDF reader gets neither the typed letters nor their order back from the shapes, so the text
    // goes beside them.
    const spoken = SHAPED.test(line.text);
    if (spoken) doc.markContent('Span', { actual: `${line.text} ` });
    for (const run of line.runs) {
      const name = run.face.key;
      if (!faces.has(name)) {
        faces.add(name);
        doc.registerFont(name, run.face.font as never);
      }
      doc.font(name).fontSize(size).fillColor(colour);
      doc.text(run.text, x + run.x, y, {
        lineBreak: false,
        baseline: 'alphabetic',
        features: { ...run.features } as never,
      });
    }
    if (spoken) doc.endMarkedContent();
    doc.endMarkedContent();
    own.add(content);
  };
  const scan = async ({ x, y, side, link, alt }: Code) => {
    const figure = doc.struct('Figure', { alt });
    root.add(figure);
    const content = doc.markStructureContent('Figure');
    const quiet = side * 0.08;
    doc.rect(x - quiet, y - quiet, side + 2 * quiet, side + 2 * quiet).fill(COLOURS.sheet);
    doc.path(await codePath(link, side, x, y)).fill(COLOURS.ink);
    doc.endMarkedContent();
    figure.add(content);
    figure.end();
  };
  const draw = (drawn: Drawn) => {
    doc.markContent('Artifact', { type: 'Layout' });
    if (drawn.kind === 'box') doc.rect(drawn.x, drawn.y, drawn.w, drawn.h).fill(drawn.fill);
    else if (drawn.kind === 'disc') {
      doc.circle(drawn.x, drawn.y, drawn.r);
      if (drawn.open === true) doc.lineWidth(drawn.r * 0.45).fillAndStroke(COLOURS.paper, drawn.colour);
      else doc.fill(drawn.colour);
    } else {
      doc.save().path(drawn.d).lineWidth(drawn.width).lineCap('round').lineJoin('round');
      if (drawn.dash !== undefined) doc.dash(drawn.dash[0], { space: drawn.dash[1] });
      doc.stroke(drawn.colour).restore();
    }
    doc.endMarkedContent();
  };

  for (const page of pages) {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    for (const item of page.items) {
      if (item.kind === 'line') write(item);
      else if (item.kind === 'code') await scan(item);
      else draw(item);
    }
  }
  for (const block of blocks.values()) block.end();
  root.end();
  doc.end();
  await done;
  return Buffer.concat(pieces);
};

const SHAPED = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Greek}\p{Script=Cyrillic}]|\p{Extended_Pictographic}/u;
