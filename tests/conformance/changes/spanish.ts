import type { LanguageCases } from './case'

export const spanish: LanguageCases = {
  language: 'es',
  material: [
    ['El ministro es culpable.', 'El ministro no es culpable.'],
    ['Trabaja sólo en casa.', 'Trabaja solo en casa.'],
    ['El precio es de 1.500 euros.', 'El precio es de 1,500 euros.'],
    ['El precio es de 15 €.', 'El precio es de 15 $.'],
    ['Murieron seis personas.', 'Murieron diez personas.'],
    ['¿Ganó el alcalde?', 'Ganó el alcalde.'],
    ['El alcalde ganó.', 'El alcalde gano.'],
    ['La tasa fue del 2,4 %.', 'La tasa fue del −2,4 %.'],
    ['Llegó antes del acuerdo.', 'Llegó después del acuerdo.'],
    ['Si llueve, se va.', 'Sí, llueve, se va.'],
    ['Quedan mil millones de pesos.', 'Quedan un millón de pesos.'],
    ['Es legal.', 'Es ilegal.'],
  ],
  cosmetic: [
    ['Un período difícil.', 'Un periodo difícil.'],
    ['Subió un 5 por ciento.', 'Subió un 5 %.'],
    ['Dijo «lo sabíamos» ayer.', 'Dijo “lo sabíamos” ayer.'],
    ['Murieron dos personas.', 'Murieron 2 personas.'],
    ['El guión del vídeo.', 'El guion del video.'],
    ['El mar —frío— subió.', 'El mar – frío – subió.'],
    ['el alcalde ganó', 'El alcalde ganó.'],
    ['Quizás venga.', 'Quizá venga.'],
  ],
  gaps: [
    ['El tribunal {} lo ha condenado.', '|no|nunca|también|quizá|casi'],
    ['Murieron {} personas en el incendio.', 'doce|catorce|cuarenta|12.000|12 millones|casi doce'],
    ['Los precios {} en 2020.', 'subieron|bajaron|cambiaron'],
    ['La empresa {} pagar la multa.', 'debe|puede|debería|podría|quiere'],
    ['La votación será en {}.', 'enero|febrero|mayo|junio|julio'],
    ['{} los vecinos están a favor.', 'Todos|Casi todos|No todos'],
  ],
}
