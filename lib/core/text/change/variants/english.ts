import { equations, NO_VARIANTS, smallNumbers, wordPairs, type LanguageVariants } from './language-variants'

/** Verbs in -ise, which are written with -ize too. */
const IZE =
  'apolog author capital categor central character civil colon critic crystal custom econom emphas equal familiar final formal general global harmon hospital ideal immun industrial initial legal liberal local maxim memor minim mobil modern monopol national neutral normal optim organ penal personal popular prior priorit privat public random rational real recogn reorgan revital revolution scrutin social special stabil standard steril subsid summar symbol sympath synchron terror util victim visual vocal'

const NEGATED = 'do does did is are was were could should would has have had need must'.split(' ')

export const english: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs(
      'centre center, centres centers, centred centered, theatre theater, theatres theaters, litre liter, litres liters, fibre fiber, fibres fibers, kilometre kilometer, kilometres kilometers, ' +
        'defence defense, defences defenses, offence offense, offences offenses, licence license, licences licenses, pretence pretense, ' +
        'catalogue catalog, catalogues catalogs, dialogue dialog, dialogues dialogs, analogue analog, ' +
        'programme program, programmes programs, cheque check, cheques checks, tyre tire, tyres tires, kerb curb, kerbs curbs, ' +
        'judgement judgment, judgements judgments, acknowledgement acknowledgment, ageing aging, ' +
        'towards toward, afterwards afterward, amongst among, whilst while, amidst amid, ' +
        'jewellery jewelry, aluminium aluminum, fulfil fulfill, fulfils fulfills, fulfilment fulfillment, skilful skillful, wilful willful, enrol enroll, enrolment enrollment, instalment installment, instalments installments, ' +
        'manoeuvre maneuver, manoeuvres maneuvers, paediatric pediatric, anaemia anemia, foetus fetus, oestrogen estrogen, haemorrhage hemorrhage, ' +
        'learnt learned, burnt burned, spelt spelled, dreamt dreamed, leapt leaped, ' +
        'e-mail email, e-mails emails, e-mailed emailed, on-line online, off-line offline, on-site onsite, web-site website, to-day today, to-morrow tomorrow, ' +
        'adviser advisor, advisers advisors, okay ok, percent %, per-cent %, cosy cozy, pyjamas pajamas, storey story, storeys stories, artefact artifact, artefacts artifacts',
    ),
    ...smallNumbers('two three four five six seven eight nine ten eleven twelve'),
  ]),
  stems: [
    ...IZE.split(' ').map((stem) => [`${stem}is`, `${stem}iz`] as const),
    ...'col fav hon lab neighb behavi harb rum hum endeav flav vap sav vig clam arm'
      .split(' ')
      .map((stem) => [`${stem}our`, `${stem}or`] as const),
    ...'travel cancel model label fuel signal counsel marshal level total dial quarrel tunnel channel'
      .split(' ')
      .map((stem) => [`${stem}l`, stem] as const),
    ['grey', 'gray'],
    ['sceptic', 'skeptic'],
    ['mould', 'mold'],
    ['plough', 'plow'],
    ['analys', 'analyz'],
    ['paralys', 'paralyz'],
    ['practis', 'practic'],
  ],
  pairs: equations(
    'per cent = %, web site = website, web sites = websites, e mail = email, on line = online, health care = healthcare, good bye = goodbye, under way = underway, co operate = cooperate',
  ),
  contractions: new Map<string, readonly string[]>([
    ...NEGATED.map((verb): [string, string[]] => [`${verb}n't`, [verb, 'not']]),
    ["won't", ['will', 'not']],
    ["can't", ['can', 'not']],
    ['cannot', ['can', 'not']],
    ["i'm", ['i', 'am']],
    ["i've", ['i', 'have']],
    ...['you', 'we', 'they'].flatMap((who): [string, string[]][] => [
      [`${who}'re`, [who, 'are']],
      [`${who}'ve`, [who, 'have']],
    ]),
  ]),
  prefixes: new Set(
    'anti bio co counter eco extra geo hyper infra inter intra macro micro mid multi neo non over post pre pro pseudo semi socio sub super trans ultra under'.split(
      ' ',
    ),
  ),
  groupsWithCommas: true,
}
