import { equations, NO_VARIANTS, smallNumbers, wordPairs, type LanguageVariants } from './language-variants'

/** The reform of 1996, and Switzerland, which has no ß. */
export const german: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs(
      'photo foto, photos fotos, delphin delfin, aufwendig aufwändig, potential potenzial, potentiale potenziale, potentiell potenziell, substantiell substanziell, phantasie fantasie, phantasien fantasien, selbständig selbstständig, selbständige selbstständige, prozent %, v.h. %, ' +
        'telephon telefon, graphik grafik, graphiken grafiken, rauh rau, numerieren nummerieren, plazieren platzieren, plaziert platziert, stengel stängel, tip tipp, e-mail email, e-mails emails',
    ),
    // "Acht" is attention too.
    ...smallNumbers('zwei drei vier fünf sechs sieben - neun zehn elf zwölf'),
  ]),
  pairs: equations(
    'so dass = sodass, so daß = sodass, auf grund = aufgrund, mit hilfe = mithilfe, an stelle = anstelle, zu gunsten = zugunsten, zu lasten = zulasten, in frage = infrage, zu hause = zuhause, im stande = imstande, kennen lernen = kennenlernen',
  ),
  letters: {
    from: /ß/g,
    to: 'ss',
    except: new Set('maße maßen buße bußen floß flöße geschoß ruß rußen weiße fuße'.split(' ')),
  },
  capitalsAreNames: false,
}

export const french: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs(
      'août aout, coût cout, coûts couts, coûter couter, maître maitre, maîtres maitres, connaître connaitre, reconnaître reconnaitre, paraître paraitre, apparaître apparaitre, disparaître disparaitre, naître naitre, maîtrise maitrise, chaîne chaine, chaînes chaines, île ile, îles iles, dîner diner, goût gout, événement évènement, événements évènements, réglementation règlementation, réglementaire règlementaire, clef clé, clefs clés, oignon ognon, week-end weekend, week-ends weekends, e-mail email, etat état, etats états, eglise église, elysée élysée, ecole école, economie économie, evêque évêque, '.slice(
        0,
        -2,
      ),
    ),
    // "Neuf" is new too.
    ...smallNumbers('deux trois quatre cinq six sept huit - dix onze douze'),
  ]),
  pairs: equations('pour cent = %, week end = weekend'),
  letters: { from: /œ/g, to: 'oe', except: new Set() },
}

export const spanish: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs(
      'guión guion, período periodo, períodos periodos, vídeo video, vídeos videos, chófer chofer, fútbol futbol, septiembre setiembre, psicología sicología, psicólogo sicólogo, quizás quizá, méjico méxico, obscuro oscuro, substancia sustancia, substituir sustituir, transbordador trasbordador, e-mail email',
    ),
    ...smallNumbers('dos tres cuatro cinco seis siete ocho nueve diez once doce'),
  ]),
  pairs: equations('por ciento = %'),
}

export const italian: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs(
      'perchè perché, poichè poiché, affinchè affinché, benchè benché, nè né, finchè finché, cosicchè cosicché, obbiettivo obiettivo, obbiettivi obiettivi, familiare famigliare, e-mail email, week-end weekend',
    ),
    // "Sei" is "you are" too.
    ...smallNumbers('due tre quattro cinque - sette otto nove dieci undici dodici'),
  ]),
  pairs: equations('per cento = %'),
}

/** The agreement of 1990, and the two sides of the Atlantic. */
export const portuguese: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs(
      'acção ação, acções ações, direcção direção, projecto projeto, projectos projetos, óptimo ótimo, óptima ótima, óptimos ótimos, óptimas ótimas, idéia ideia, idéias ideias, freqüente frequente, freqüência frequência, contacto contato, assembléia assembleia, eléctrico elétrico, eléctrica elétrica, económico econômico, económica econômica, electrónico eletrônico, electrónica eletrônica, director diretor, directora diretora, actual atual, actuais atuais, actividade atividade, actividades atividades, objectivo objetivo, objectivos objetivos, sector setor, sectores setores, factor fator, factores fatores, protecção proteção, selecção seleção, baptismo batismo, húmido úmido, académico acadêmico, polémica polêmica, género gênero, bebé bebê, prémio prêmio, prémios prêmios, linguístico lingüístico, conseqüência consequência, tranqüilo tranquilo, cinqüenta cinquenta, vôo voo, lêem leem, facto fato, factos fatos, electricidade eletricidade, infecção infeção, adopção adoção, redacção redação, correcção correção, colecção coleção',
    ),
    ...smallNumbers('dois três quatro cinco seis sete oito nove dez onze doze'),
    ['duas', '2'],
  ]),
  pairs: equations('por cento = %'),
}

export const dutch: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs(
      'paddestoel paddenstoel, pannekoek pannenkoek, aktie actie, akties acties, produkt product, produkten producten, kado cadeau, kontakt contact, oktober october, procent %, percent %, e-mail email, e-mails emails, insekt insect, insekten insecten',
    ),
    // "Acht" is attention too.
    ...smallNumbers('twee drie vier vijf zes zeven - negen tien elf twaalf'),
  ]),
  pairs: equations('ten minste = tenminste, te veel = teveel, ter zake = terzake'),
}

/** Ё is printed as е. Where that makes another word, nothing is assumed. */
export const russian: LanguageVariants = {
  ...NO_VARIANTS,
  words: wordPairs(
    'процент %, процента %, процентов %, ноль нуль, тоннель туннель, матрас матрац, калоши галоши, е-мейл имейл',
  ),
  letters: {
    from: /ё/g,
    to: 'е',
    except: new Set(
      'всё нёбо осёл узнаём мёл лён вёдро совершённый слёз слёзы тёмные чём о чём падёж сёл мёд берёт отлёт'.split(
        ' ',
      ),
    ),
  },
}

export const polish: LanguageVariants = {
  ...NO_VARIANTS,
  words: new Map([
    ...wordPairs('procent %, procenta %, e-mail email, maila mejla, maile mejle'),
    ...smallNumbers('dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście'),
  ]),
}
