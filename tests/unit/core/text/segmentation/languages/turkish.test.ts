import { describe } from 'vitest'
import { itCuts } from './it-cuts'

describe('turkish', () => {
  itCuts('tr', {
    'titles and ranks belong to the name behind them': [
      'Prof. Dr. Yılmaz, Av. Demir ve Doç. Kaya, Alb. Çelik ile Org. Özkök’ü gördü.',
      'Ecz. Aydın ve Sn. Bakan sustu.',
    ],
    addresses: [
      'Atatürk Cad. Kızılay durağında, Gül Sok. Mavi binada, Yeni Mah. Ankara içinde oturuyor.',
      'Bu güzel.',
    ],
    'what explains a word goes on': [
      'Meyve yer, örn. Elma, yak. On tane, bkz. Kaya, çev. Demir.',
      'T.C. Ankara Valiliği izin verdi.',
    ],
    'references go on before a number': [
      'Bkz. md. 12, böl. 4, syf. 48, şek. 7, no. 5 kapalı.',
      'Tel. 0312 555 çalıyor.',
    ],
    'an ordinal goes on before a capital': ['2. Dünya Savaşı bitti.', 'O gün 1. Ordu geri çekildi.'],
    'a day ends before a word that begins sentences': ['Son gün ayın 14.', 'Sonra çok geç.'],
    'a year ends': ['Savaş bitti 1945.', 'Kentler yeniden kuruldu.'],
    'initials belong to the name': ['N. F. Kısakürek, Y. K. Beyatlı’yı okudu.', 'O. V. Kanık uyudu.'],
    'a small vowel is a word': ['Bunu yapan o.', 'Ankara bunu biliyor.'],
    'companies end before a word that begins sentences': [
      'Kos A.Ş. İzmir imzaladı.',
      'O çalışıyor Koç A.Ş.',
      'Bu iyi.',
    ],
    'a list that goes on ends before a capital only': [
      'Elma, armut vb. masadaydı.',
      'Ekmek, süt satılır vs.',
      'Ankara uyuyor.',
    ],
    'reported questions and calls go on': [
      'Nerede? diye sordu annesi.',
      'Çık dışarı! dedi yargıç.',
      'Kim o? dediler hep birlikte.',
    ],
    'a question in small letters that nobody reports is one of its own': ['Kim geliyor?', 'kimse bilmiyor.'],
  })

  itCuts('az', { 'Azerbaijani is read alike': ['Prof. Əliyev və Dr. Quliyev gəldi.', 'Bu yaxşıdır.'] })
})
