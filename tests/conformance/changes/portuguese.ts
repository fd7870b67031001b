import type { LanguageCases } from './case'

export const portuguese: LanguageCases = {
  language: 'pt',
  material: [
    ['O ministro é culpado.', 'O ministro não é culpado.'],
    ['O preço é de 1,5 milhão.', 'O preço é de 1,5 bilhão.'],
    ['Ele pode pagar.', 'Ele pôde pagar.'],
    ['A taxa foi de 2,4%.', 'A taxa foi de -2,4%.'],
    ['Custa R$ 5.', 'Custa US$ 5.'],
    ['Saiu antes do acordo.', 'Saiu depois do acordo.'],
    ['Ele e culpado.', 'Ele é culpado.'],
    ['Custa 1.500 reais.', 'Custa 1,500 reais.'],
    ['O ex-ministro saiu.', 'O ministro saiu.'],
  ],
  cosmetic: [
    ['A acção do projecto.', 'A ação do projeto.'],
    ['Uma óptima idéia.', 'Uma ótima ideia.'],
    ['Subiu 5 por cento.', 'Subiu 5%.'],
    ['Disse «sabíamos» ontem.', 'Disse "sabíamos" ontem.'],
    ['Morreram duas pessoas.', 'Morreram 2 pessoas.'],
    ['a ação econômica', 'A acção económica.'],
    ['O mar – frio – subiu.', 'O mar — frio — subiu.'],
  ],
  gaps: [
    ['O tribunal {} condenou o ministro.', '|não|nunca|também|talvez|quase'],
    ['Morreram {} pessoas no incêndio.', 'doze|catorze|quarenta|12 mil|12 milhões'],
    ['Os preços {} em 2020.', 'subiram|caíram|mudaram'],
    ['A empresa {} pagar a multa.', 'deve|pode|deveria|poderia|quer'],
    ['A votação será em {}.', 'janeiro|fevereiro|março|maio|junho'],
    ['{} os moradores são a favor.', 'Todos|Quase todos|Nem todos'],
  ],
}
