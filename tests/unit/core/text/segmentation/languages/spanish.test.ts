import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('spanish', () => {
  itCuts('es', {
    'a year before our era may end a sentence before a name': [
      'El emperador murió en 44 a. C.',
      'César era cónsul.',
      'Roma nació en el siglo VIII a.C.',
      'Cartago también.',
      'En 44 a. C. César murió.',
      'Juega en el A. C. Milan.',
    ],
    'titles belong to the name behind them': [
      'La Sra. Gómez y el Dr. Ruiz visitaron al Lic. Peña y a Dña. Carmen.',
      'El Gral. Franco y el Excmo. Sr. Alcalde no vinieron.',
    ],
    'addresses and polite forms': [
      'Vive en la Avda. Mayor, depto. Norte.',
      '¿Conoce Ud. Madrid?',
      'Vds. Dirán.',
    ],
    'what explains a word goes on': [
      'Come cítricos, p. ej. Limones, aprox. Veinte al día, cf. Marañón, vs. Naranjas.',
      'Es pdte. Sánchez quien firma.',
    ],
    'references go on before a number': [
      'Según el art. 12, cap. IV, pág. 48, vol. 2, fig. 7 y párr. 3, es legal.',
      'Llame al tel. 91 555.',
      'Es el núm. 5 y no el nro. 6.',
    ],
    'initials belong to the name': ['J. L. Borges leyó a M. de Unamuno.', 'F. García Lorca murió en 1936.'],
    'short months go on before a number': [
      'Desde el 5 ene. 2020 hasta el 3 dic. 2021 estuvo cerrado.',
      'Luego abrió.',
    ],
    'countries and companies end before a word that begins sentences': [
      'Viajó de Cuba a EE. UU.',
      'El vuelo fue largo.',
      'Trabaja en Pérez Ltda. Bogotá y en Cemex S.A. México.',
      'La empresa paga bien.',
    ],
    'years before our era end before a word that begins sentences': [
      'César murió en 44 a.C.',
      'Los romanos lloraron.',
    ],
    'hours and lists end before a capital': [
      'El tren sale a las 10 p. m. y llega a las 6 a.m. con retraso.',
      'Vende pan, leche, etc.',
      'Madrid duerme.',
    ],
    'reported questions and calls go on': [
      '¿Dónde está? preguntó la madre.',
      '¡Fuera! gritó el juez.',
      '¿Quién es? dijo ella.',
    ],
    'a question in small letters that nobody reports is one of its own': ['¿Quién viene?', 'nadie lo sabe.'],
    'a sentence in small letters ends before a pronoun': ['la comida estaba fría.', 'nosotros nos fuimos.'],
  })

  itCuts('ca', { 'Catalan is read alike': ['La Sra. Puig i el Dr. Serra van parlar.', 'No hi ha res més.'] })
  itCuts('gl', { 'Galician is read alike': ['O Sr. Castro mora no núm. 5.', 'Non o coñezo.'] })
})
