import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('finnish', () => {
  itCuts('fi', {
    'titles belong to the name behind them': [
      'Prof. Virtanen, maist. Laine ja toht. Niemi tapasivat kenr. Mannerheimin.',
      'Ent. Maj. Salo oli hiljaa.',
    ],
    'what explains a word goes on': [
      'Hän syö hedelmiä, esim. Omenoita, mm. Kanelia, ts. Terveellisesti, ns. Superruokaa, vrt. Laine.',
      'Se maksoi n. Kymmenen euroa.',
    ],
    'references go on before a number': [
      'Ks. luku 4, siv. 48, art. 12, kuva. 7 ja taul. 9.',
      'Nyt soita puh. 09 555.',
      'Kello on klo. 10.',
    ],
    'an ordinal goes on before a capital': ['Kustaa 3. Adolf hallitsi pitkään.', 'Se oli 2. Maailmansota.'],
    'a day ends before a word that begins sentences': ['Määräaika on 14.', 'Siksi on kiire.'],
    'a year ends': ['Sota päättyi 1945.', 'Kaupungit rakennettiin uudelleen.'],
    'initials belong to the name': ['J. L. Runeberg luki A. Kiveä.', 'F. E. Sillanpää nukkui.'],
    'years before our era end before a word that begins sentences': [
      'Caesar kuoli 44 eaa.',
      'Kaikki itkivät.',
    ],
    'companies end before a word that begins sentences': [
      'Hän työskentelee yhtiössä Nokia Oy.',
      'He maksavat hyvin.',
      'Yhtiö Metso Ab. Helsinki allekirjoitti.',
    ],
    'a list that goes on ends before a capital only': [
      'Omenat, päärynät ym. olivat pöydällä.',
      'Siellä myydään leipää, maitoa jne.',
      'Helsinki nukkuu.',
    ],
    'reported questions and calls go on': [
      'Missä hän on? kysyi äiti.',
      'Ulos täältä! huusi tuomari.',
      'Kuka siellä? sanoi hän.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Kuka tulee?', 'kukaan ei tiedä.'],
  })

  itCuts('et', {
    'Estonian is read alike': ['Prof. Tamm ja dr. Kask elavad Tartus.', 'Algus on 3. Mail.', 'Ma ootan.'],
  })
})
