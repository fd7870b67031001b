import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('portuguese', () => {
  itCuts('pt', {
    'words that are abbreviations elsewhere end before a word of one letter': [
      'Isso é a lei.',
      'Ó Maria, vem cá.',
    ],
    'figures go on before a letter': ['Veja a fig. B e a Fig. A do livro.', 'É bonito.'],
    'titles belong to the name behind them': [
      'A Sra. Lima e o Eng. Matos visitaram a Profa. Sousa e o Exmo. Presidente.',
      'O Cel. Braga e a Dra. Nunes faltaram.',
    ],
    'what explains a word goes on': [
      'Custa aprox. Mil reais, p. ex. Livros, trad. Silva, rev. Costa, cf. Pessoa.',
      'Mora na Av. Paulista.',
    ],
    'references go on before a number': [
      'Segundo o art. 12, inc. 4, al. 3, pág. 48, vol. 2 e fig. 7, é legal.',
      'Ligue para o tel. 21 555.',
      'É o núm. 5.',
    ],
    'initials belong to the name': ['J. Saramago leu F. Pessoa.', 'C. D. de Andrade também.'],
    'a small vowel behind a hyphen is a word': ['Ela viu o barco e seguiu-o.', 'Pescadores acenaram.'],
    'short months go on before a number': ['De 5 jan. 2020 a 3 dez. 2021 esteve fechado.', 'Depois abriu.'],
    'companies and degrees end before a word that begins sentences': [
      'Trabalha na Vale S.A.',
      'Ele gosta do Rio.',
      'A Costa Ltda. Lisboa e a Cia. Paulista assinaram.',
      'Ana Reis, Ph.D. Oxford, não assinou.',
    ],
    'years before our era end before a word that begins sentences': [
      'César morreu em 44 a.C.',
      'Os romanos choraram.',
    ],
    'hours and lists end before a capital': [
      'O trem sai às 10 p.m. de sábado.',
      'Vende pão, leite, etc.',
      'Lisboa dorme.',
    ],
    'reported questions and calls go on': [
      'Onde está ele? perguntou a mãe.',
      'Fora daqui! gritou o juiz.',
      'Quem é? disse ela.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Quem vem?', 'ninguém sabe.'],
    'a sentence in small letters ends before a pronoun': ['a comida estava fria.', 'nós fomos embora.'],
  })

  itCuts('pt-BR', { 'Brazil is read alike': ['O Pe. Cícero nasceu no Crato.', 'Ele rezava.'] })
})
