/** A page that is only text: shown by the web app, and printed by the server for a browser without scripts. */
export type ReadablePage = {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
};

const whatThisIs: ReadablePage = {
  title: 'What this is',
  sections: [
    {
      heading: 'A purpose made together',
      paragraphs: [
        'Throughline helps people of unequal power find the purpose they really share. Patients, nurses, managers, executives, neighbours: each says, in their own words, why something matters to them, and responds to what the others say.',
        'Then everybody sees what every position of power holds in common, what is nearly shared, what is seen differently, and who has not been heard.',
      ],
    },
    {
      heading: 'How you take part',
      paragraphs: [
        'You need no account and no app. Somebody gives you a link, a picture to scan, or four words. You read first what is already decided, what is open to you, who decides, what you get and by when you hear back. Then you choose to join, or not.',
        'You can take part on your own phone, on a shared tablet, on a paper card, or with somebody who types for you. Each counts the same.',
      ],
    },
    {
      heading: 'What it is not',
      paragraphs: [
        'It is not a survey of staff, not a vote, and not a way to measure people. Nobody is ranked, no mood is scored, and no result is shown that could tell one person’s answer.',
      ],
    },
  ],
};

const privacy: ReadablePage = {
  title: 'Privacy, in plain words',
  sections: [
    {
      heading: 'What is stored',
      paragraphs: [
        'Your voices, stories and answers are stored without you: no name, no address, no time, nothing that says in which order people came. Your answers hang together with each other, so that you can change them, and with the position you chose. They do not hang together with your voices or stories.',
        'A list says how many devices joined. Nothing ties a line of it to an answer. It is written later, in a mixed order, and nothing you see depends on it.',
        'Whoever convenes a circle may keep a roster: names, and mail addresses if they were given, of people who are invited. It stands apart from everything you write. It says who was invited, never who came, and every invitation holds the same link.',
        'Of a gathering, the steps are kept with their days, how many took part as it was shown to everybody, and what came of it. Voices in it are looked up each time it is read, so that one that is taken back is gone from there too.',
        'Where people draft a purpose together, everybody types into one text. The text is kept; who typed what, and when, is not. While the drafts are open, the letters that one page typed can be told to be of one page, and of nobody; when they are closed, that is gone too. Suggested wordings are stored like voices.',
        'What you answer to a purpose that is put to consent is stored without you too, apart from everything else, and apart from your answers to its other versions. Words that you keep are never sent.',
        'Your device keeps one secret. From it come the keys with which you can change or take back what you wrote. We never see the secret. If you clear your device, nobody can bring it back.',
      ],
    },
    {
      heading: 'What is shown',
      paragraphs: [
        'Nothing of a group below five people. All and all but one look the same, and so do none and one. A result moves only when at least three people have changed it. These rules hold for everybody, also for whoever convenes the circle and whoever runs this computer’s pages.',
      ],
    },
    {
      heading: 'What is never done',
      paragraphs: [
        'No cookies for people who take part, nothing fetched from other companies, no tracking, no selling, no ranking of people. What you wrote may not be used to judge, reward or punish anybody.',
      ],
    },
    {
      heading: 'Taking it back',
      paragraphs: [
        'Until a consent round is closed you can change your answer or take it back. Afterwards it stays, and its words can be taken off the print, or back to you alone. What is on paper already stays there.',
        'On the device you wrote from, “My voices” lets you take back a voice or a story, and change or undo answers while a round is open. What is taken back is deleted; an older backup does not bring it back when it is restored here.',
      ],
    },
  ],
};

const remains: ReadablePage = {
  title: 'How you might still be recognised',
  sections: [
    {
      heading: 'Whoever runs this serves the page',
      paragraphs: [
        'The people who run this computer could change the program, or watch what it does. Ask who they are if that matters to you.',
      ],
    },
    {
      heading: 'Addresses and times',
      paragraphs: [
        'We keep no addresses. But the network you use, and whoever runs it, can see that your device talked to this one, and when. Whoever wrote down every request in order over a long time could make a guess at who is who.',
      ],
    },
    {
      heading: 'A full set of answers in a small position',
      paragraphs: [
        'Your answers hang together. Whoever knows how you would answer nearly everything, and could read the stored data, might find the set that fits you.',
      ],
    },
    {
      heading: 'Small or unanimous groups',
      paragraphs: [
        'Below five nothing is shown. But if you know how everybody else in a group answered, what is shown may tell you the rest.',
      ],
    },
    {
      heading: 'Your way of writing',
      paragraphs: ['Somebody who knows you may know your words. Write a story as you would tell it to a stranger.'],
    },
    {
      heading: 'Your employer’s device',
      paragraphs: [
        'A phone or computer that belongs to your work can be watched by your work. Use your own, a shared tablet, or paper.',
      ],
    },
    {
      heading: 'Two copies compared',
      paragraphs: [
        'Whoever holds two backups from different days, archives of logs, or a live copy of the database, can see what came in between. We keep no times and mix the order, which makes this hard and not impossible.',
      ],
    },
    {
      heading: 'Whoever is beside you',
      paragraphs: [
        'On a shared tablet, press “Finish, next person” before you hand it on. With a scribe, somebody you chose knows what you said.',
      ],
    },
  ],
};

const help: ReadablePage = {
  title: 'Help',
  sections: [
    {
      heading: 'The four words do not work',
      paragraphs: [
        'Check each word; capital letters and hyphens do not matter. If they still do not work, ask the person who gave them to you.',
      ],
    },
    {
      heading: 'I have another phone now',
      paragraphs: [
        'On the old one, open the circle and choose “Keep my place”. You get a private link, and fifteen words for paper. Open the link, or type the words, on the new one.',
      ],
    },
    {
      heading: 'I lost the connection',
      paragraphs: [
        'What you typed and answered is kept on your device and sent by itself when the connection is back. You can close the page.',
      ],
    },
    {
      heading: 'Someone is at risk',
      paragraphs: [
        'Throughline is not watched all day. Each circle says, on its first page, whom to tell if someone is at risk now.',
      ],
    },
    {
      heading: 'I want nothing of this left here',
      paragraphs: [
        '“Clear this device” forgets everything on this device. Take back your voices first if you want them gone from the circle as well: afterwards nobody can.',
      ],
    },
  ],
};

const withoutScripts: ReadablePage = {
  title: 'Throughline',
  sections: [
    {
      heading: 'This page needs JavaScript',
      paragraphs: [
        'Reading about Throughline works without JavaScript; taking part on this device needs it, because your answers are made unrecognisable here, before they are sent. You can take part on paper or with a scribe instead: ask whoever invited you.',
      ],
    },
  ],
};

export const pages = { whatThisIs, privacy, remains, help, withoutScripts } as const;
