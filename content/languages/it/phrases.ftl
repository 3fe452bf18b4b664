# Ciò che dice il bot. Qui non stanno mai affermazioni di fatto: quelle vengono dalle schede, con le loro fonti.
# Attributi: .words = altre parole che il lettore può digitare per il comando (separate da |), .description ≤ 100 caratteri.

## Titoli delle risposte
what-who = chi si è incontrato
what-agreed = che cosa è stato concordato
what-sectors = settori
what-sources = fonti
what-timeline = in ordine cronologico
what-concerns = preoccupazioni
what-background = contesto
title-event = { $event }, { $date }
title-updated = { $event }, aggiornamento del { $date }
title-what = { $event }: { $what }
heading-encounters-of = Incontri: { $name }
heading-timeline-of = In ordine cronologico: { $name }
heading-sources = Fonti
heading-latest = Ultime schede
heading-timeline = In ordine cronologico
heading-encounters = Incontri
heading-compare = A confronto: { $events }
heading-choice = Quale scheda?
heading-help = Che cosa puoi chiedere
heading-language = Lingua
heading-pictures = Immagini
heading-report = Segnala un errore
heading-notice = Avviso
heading-error = Qualcosa non ha funzionato

## Risposte
verdict-yes = Sì.
encounter = { $names }, { $date }
lead-by = entro { $date }
lead-since = da { $date }
lead-until = fino a { $date }
lead-until-year = fino al { $date }
lead-since-year = dal { $date }
lead-by-year = entro il { $date }
lead-on-year = { $date }
assumed-briefing = Ho risposto su: { $event }. Forse intendevi: { $others }.
compare-two = Confronto due eventi alla volta. Quali due di questi: { $events }?
person-title = { $name }, { $title }
group-shared = In comune: { $matter }
group-only = Inoltre: { $title }

## Che cosa le schede non dicono
heading-unknown = Nulla di trovato
unknown-note = Su questo non ho trovato nulla nelle schede. Forse con altre parole, o con il nome dell’evento?
coverage-period = { $from } – { $to }
coverage = { $count ->
    [1] Una scheda
    [2] Due schede
    [3] Tre schede
    [4] Quattro schede
    [5] Cinque schede
    [6] Sei schede
    [7] Sette schede
    [8] Otto schede
    [9] Nove schede
    [10] Dieci schede
   *[other] { $count } schede
  }, { $period }: { $events }.
list-separator = { "; " }
heading-closest = Quel che più si avvicina nelle schede
closest-note = Non è certo che questo risponda alla domanda.
closest-denied = Le schede non dicono che cosa non è stato fatto, né chi mancava.
closest-who = Qui non è detto chi.
closest-when = Qui non è indicata una data.
closest-where = Qui non è indicato un luogo.
closest-why = Qui non è indicato un motivo.
closest-how-many = Qui non è indicato un numero.
closest-how-much = Qui non è indicata una cifra.
closest-how-long = Qui non è detto per quanto tempo.
heading-withdrawn = Contenuto ritirato
withdrawn-fact = Abbiamo ritirato in data { $date } l’informazione «{ $title }»: { $reason }
withdrawn-briefing = Abbiamo ritirato in data { $date } la scheda «{ $title }»: { $reason }
heading-greeting = Communiqué
greeting-hello = Ciao! Puoi chiedermi chi si è incontrato, quando e dove, che cosa è stato deciso e perché conta. { $covered }
greeting-thanks = Prego!
greeting-goodbye = Arrivederci, alla prossima.
greeting-acknowledgement = Bene. Sono qui per altre domande.
reply-to-nothing = Non c’è ancora nulla da cui proseguire: fai una domanda o scegli da /ultime.
reply-no-such = Nell’ultima risposta questa voce non c’è.
reply-no-more = Le schede non dicono altro in proposito.
reply-no = Allora riproviamo: indica l’evento oppure fai la domanda con altre parole. { $covered }

## Riferimenti e attendibilità
citation = { $source }, { $count ->
    [one] capoverso { $paragraphs }
   *[other] capoversi { $paragraphs }
  }
source-dated = { $source }, { $date }
source-numbered = { $source } ({ $at })
source-via = { $origin }, tramite { $source }
source-with-origin = { $source } ({ $origin })
source-outlet-not-stated = Articolo in { $language }, testata non indicata
caveat-corroborated = { $origins ->
    [2] due fonti indipendenti
    [3] tre fonti indipendenti
    [4] quattro fonti indipendenti
    [5] cinque fonti indipendenti
    [6] sei fonti indipendenti
   *[other] { $origins } fonti indipendenti
  }
caveat-single = una sola fonte
caveat-disputed = ma { $other }
caveat-uncertain = notizia non confermata
corrected-on = rettifica in data { $date }
corrected-because = rettifica in data { $date }: { $reason }
sources-left = Altre fonti: /fonti
sources-line = Fonti:

## Nomi delle lingue
language-ar = arabo
language-en = inglese
language-it = italiano
language-ja = giapponese

## Pulsanti e scelte
action-sources = Fonti
action-sectors = Settori
action-who = Chi si è incontrato
action-agreed = Intese
action-background = Contesto
action-brief = In sintesi
action-help = Aiuto
action-more = Altro
action-start = Dall’inizio
action-follow-up = Continua a chiedere
action-latest = Ultime schede
action-topic = Temi
action-timeline = Cronologia
action-language = Lingua
action-digest = Rassegna quotidiana
action-preview = Anteprima
action-change = Modifica
action-pause = Metti in pausa
action-resume = Riprendi
action-unsubscribe = Disattiva
action-subscribe = Attiva una rassegna
action-forget = Cancella i dati
action-back = Indietro
choice-briefing = Più schede corrispondono alla domanda:
choose-briefing = Quale scheda?
choose-other = Con quale scheda vuoi confrontarla?
choose-topic = Quale tema?
choose-sector = Quale settore?
choose-person = Di chi?
choose-country = Quale Paese?
choose-period = Quale mese?
choose-language = Quale lingua?
choose-scope = Per chi?
choose-pictures = Come vuoi le immagini?
choose-where = Dove?
choose-data = Quali dati vuoi cancellare?
choose-time = A che ora?
choose-zone = Quale fuso orario?
choose-days = In quali giorni?
choose-topics = Su quali temi?
choose-empty = Vuoi un avviso anche quando non ci sono novità?
choose-channel = In quale canale?
choose-question = La tua domanda
choose-mistake = Segnala un errore
prompt-question = Scrivi la tua domanda rispondendo a questo messaggio.
prompt-mistake = Che cosa non va? Descrivilo in una o due frasi, rispondendo a questo messaggio.

## Avvisi ed errori
notice-empty = Scrivi una domanda, per esempio: «Che cosa è stato concordato?»
notice-too-long = Il testo è troppo lungo: una domanda può avere al massimo { $limit } caratteri.
notice-not-text = Non ho trovato parole in questo messaggio. Scrivi una domanda in arabo, inglese, italiano o giapponese.
notice-language = Leggo e rispondo in arabo, inglese, italiano e giapponese. Scrivi la domanda in una di queste lingue.
notice-no-briefing = Non c’è ancora nessuna scheda.
error-unknown-command = Il comando «{ $command }» non esiste. Scrivi /aiuto per vedere i comandi disponibili.
zone-unclear = «{ $value }» può indicare più fusi orari. Indica una città, la cui ora vale tutto l’anno: { $possible }.
days-unclear = «{ $value }» non sono gli stessi giorni ovunque. Indica i giorni, per esempio «da lunedì a venerdì».
error-unknown-value = Non conosco «{ $value }». Puoi scegliere tra: { $possible }.
error-several-briefings = «{ $value }» può indicare più schede. Quale: { $possible }?
error-not-understood = Qui non posso usare «{ $value }».
missing-question = Qual è la domanda?
missing-mistake = Che cosa non va? Descrivilo in breve.
example-question = Che cosa è stato concordato a Tokyo?
example-mistake = La data del secondo incontro è sbagliata
error-missing-argument = { $question } Per esempio: { $example }
error-not-allowed = Qui questa azione è riservata agli amministratori.
error-not-while-typing = Questo comando non si può eseguire mentre scrivi: invialo come messaggio.
error-same-briefing = Hai scelto due volte la stessa scheda. Scegline due diverse.
error-conversation-only = Questo funziona solo in una conversazione: avviala con «npm start».
error-unexpected = Qualcosa non ha funzionato da parte nostra. Se il problema si ripete, segnalalo con questo riferimento: { $reference }
error-not-kept = Al momento non posso salvare nulla, quindi non è cambiato niente. Riprova tra qualche minuto.
error-not-looked-up = Al momento non riesco ad accedere ai dati salvati. Riprova tra qualche minuto; alle domande sulle schede posso comunque rispondere.
error-reports-full = Oggi sono arrivate così tante segnalazioni che non è possibile accettarne altre. Riprova domani.
language-now-reader = D’ora in poi ti rispondo in italiano.
language-now-chat = Qui d’ora in poi rispondo in italiano.
language-now-community = D’ora in poi rispondo in italiano in tutto il server o gruppo.
language-is = Ti rispondo in italiano. Per cambiare: /lingua ar, en, it o ja – oppure auto, per seguire la lingua di ogni domanda.
language-auto = D’ora in poi rispondo nella lingua di ogni domanda.
language-any = la lingua della domanda
pictures-off = nessuna
    .words = no | senza | disattivate
pictures-light = chiare
    .words = chiaro | chiara
pictures-dark = scure
    .words = scuro | scura
pictures-auto = automatiche
    .words = auto | automatico | sì | attive
pictures-is-off = Qui non invio immagini.
pictures-is-light = Qui le immagini sono chiare.
pictures-is-dark = Qui le immagini sono scure.
pictures-is-auto = Qui sintesi, cronologie e incontri sono accompagnati da un’immagine, nei colori abituali.
pictures-now-off =
    { $place ->
        [community] D’ora in poi non invio immagini in tutto il server o gruppo.
       *[chat] Qui d’ora in poi non invio immagini.
    }
pictures-now-light =
    { $place ->
        [community] D’ora in poi le immagini sono chiare in tutto il server o gruppo.
       *[chat] Qui d’ora in poi le immagini sono chiare.
    }
pictures-now-dark =
    { $place ->
        [community] D’ora in poi le immagini sono scure in tutto il server o gruppo.
       *[chat] Qui d’ora in poi le immagini sono scure.
    }
pictures-now-auto =
    { $place ->
        [community] D’ora in poi invio le immagini nei colori abituali in tutto il server o gruppo.
       *[chat] Qui d’ora in poi invio le immagini nei colori abituali.
    }
pictures-now-inherited = D’ora in poi per questa chat vale l’impostazione dell’intero server o gruppo.
report-thanks = Grazie. La redazione farà le verifiche necessarie (riferimento { $reference }).
scope-reader = me
    .words = me | per me
scope-chat = questa chat
    .words = chat | canale
scope-community = l’intero server o gruppo
    .words = server | gruppo | tutti
data-reader = i miei dati
data-chat = i dati di questa chat
data-community = i dati di tutto il server o gruppo
error-no-community = Questa chat non fa parte di alcun server o gruppo.
notice-slow-down = Troppe richieste in una volta. Aspetta { $seconds ->
    [one] un secondo
   *[other] { $seconds } secondi
  } e riprova.
notice-old-button = Questo pulsante appartiene a una risposta precedente e non è più attivo. Fai di nuovo la domanda.
notice-missing-permissions = In quel canale non posso rispondere. Un amministratore deve concedermi: { $permissions }.
permission-view = vedere il canale
permission-send = inviare messaggi
permission-history = leggere la cronologia dei messaggi
permission-send-in-threads = inviare messaggi nei thread
permission-manage-threads = gestire i thread (questo è bloccato)
permission-time-out = scrivere di nuovo (sono in timeout)
notice-unreadable = Qui non posso leggere quel messaggio. Menzionami per nome insieme alla tua domanda, oppure usa /ask.
welcome = Ciao! Rispondo in arabo, inglese, italiano e giapponese a domande sulle nostre schede di politica internazionale, citando sempre la fonte. Menzionami con una domanda, oppure digita «/» per vedere i comandi.
latest-line = { $date } – { $title }
latest-prompt = Dalla più recente. Per il riassunto di una scheda scrivi /sintesi e il suo nome.
latest-updated = { $date } – { $title } (aggiornamento)

## Aiuto
help-intro = Chiedi con parole tue, in arabo, inglese, italiano o giapponese. Ogni affermazione viene dalle schede della redazione, con la sua fonte; se le schede non lo dicono, te lo dico.
help-replies = Dopo una risposta: «altro», «no», «il secondo», oppure un’altra domanda.
help-others = Altri comandi: { $commands }
help-line = { $call } – { $description }

## Comandi
command-ask = chiedi
    .title = Fai una domanda
    .words = chiedi | domanda | ask
    .description = Fai una domanda con parole tue
command-brief = sintesi
    .words = sintesi | scheda | riassunto | riepilogo | brief
    .description = I punti principali di una scheda
command-who = chi
    .title = Chi si è incontrato
    .words = chi | persone | partecipanti | chi si è incontrato | who
    .description = Chi si è incontrato e con quale incarico
command-agreed = intese
    .title = Che cosa è stato concordato
    .words = intese | accordi | risultati | che cosa è stato concordato | agreed
    .description = Che cosa è stato concordato, in generale o in un settore
command-sectors = settori
    .words = settori | ambiti | campi | sectors
    .description = I settori trattati in una scheda
command-concerns = preoccupazioni
    .words = preoccupazioni | timori | concerns
    .description = Che cosa preoccupa le parti
command-said = dichiarazioni
    .title = Chi ha detto che cosa
    .words = dichiarazioni | virgolettati | parole | said
    .description = Chi ha detto che cosa
command-background = contesto
    .words = contesto | sfondo | retroscena | background
    .description = Il contesto di un evento
command-latest = ultime
    .words = ultime | schede | novità | latest | ultime schede | quali sono le ultime schede | quali schede ci sono | novità | che novità ci sono
    .description = Le schede più recenti
command-topic = tema
    .title = Tutto su un tema
    .words = tema | argomento | topic | tutto su
    .description = Tutto quello che le schede dicono su un settore, un Paese, una persona o un tema
command-timeline = cronologia
    .words = cronologia | timeline | linea del tempo
    .description = Che cosa è successo e quando, su un tema o in un periodo
command-compare = confronta
    .title = Confronta due eventi
    .words = confronta | confronto | compare
    .description = Due eventi a confronto: che cosa hanno in comune e in che cosa differiscono
command-sources = fonti
    .words = fonti | riferimenti | sources
    .description = Le fonti delle affermazioni
command-language = lingua
    .words = lingua | language | lang
    .description = Scegli la lingua delle risposte
command-pictures = immagini
    .words = immagini | pictures | images
    .description = Disattiva le immagini accanto alle risposte, oppure sceglile chiare o scure
command-help = aiuto
    .words = aiuto | inizio | help | start | cosa sai fare | che cosa sai fare | chi sei | cosa puoi fare | come funziona | sei un bot
    .description = Che cosa puoi chiedere
command-report = segnala
    .words = segnala | errore | segnalazione | report
    .description = Segnala un errore alla redazione
command-digest = rassegna
    .words = rassegna | rassegna quotidiana
    .description = Attiva la rassegna quotidiana e vedi quando arriva la prossima
command-digest-subscribe = attiva
    .description = Ricevi ogni giorno le novità all’ora che vuoi
command-digest-change = modifica
    .description = Modifica giorni, ora, fuso orario, lingua o temi
command-digest-status = stato
    .description = Quando arriva la prossima rassegna e come è impostata
command-digest-preview = anteprima
    .description = Che cosa verrebbe inviato ora e perché ogni scheda è inclusa o esclusa
command-digest-now = ora
    .description = Mostra subito le novità
command-digest-pause = pausa
    .description = Sospendi la rassegna finché non la riprendi
command-digest-resume = riprendi
    .description = Riprendi la rassegna
command-digest-unsubscribe = disattiva
    .description = Disattiva la rassegna qui e cancella l’iscrizione
command-forget = dimentica
    .title = Cancella i dati
    .description = Cancella tutti i dati conservati su di te o su questa chat
command-privacy = privacy
    .words = privacy | dati
    .description = Quali dati su di te e su questa chat sono conservati

## Argomenti dei comandi
argument-question = domanda
    .description = La tua domanda, con parole tue
argument-briefing = scheda
    .description = La scheda a cui si riferisce la domanda
argument-period = periodo
    .description = Un periodo, per esempio gennaio 2026 o la settimana scorsa
argument-other = altra
    .description = La scheda con cui confrontarla
argument-topic = argomento
    .description = Un settore, un Paese, una persona o un tema
argument-sector = settore
    .description = Un settore, per esempio spazio o energia
argument-person = persona
    .description = Il nome di una persona
argument-country = paese
    .description = Un Paese
argument-language = lingua
    .description = ar, en, it, ja oppure auto
argument-scope = ambito
    .description = Per chi: per te, per questa chat o per l’intero server o gruppo
argument-pictures = immagini
    .description = off (nessuna), light (chiare), dark (scure) oppure auto
argument-where = dove
    .description = In questa chat o nell’intero server o gruppo
argument-data = dati
    .description = Quali dati: i tuoi, di questa chat o di tutto il server o gruppo
argument-time = ora
    .description = Ora locale, per esempio 07:30
argument-zone = fuso
    .description = Fuso orario o città, per esempio Europe/Rome o Tokyo
argument-days = giorni
    .description = Giorni, per esempio lun-ven; se manca, ogni giorno
argument-topics = temi
    .description = Settori e Paesi, separati da virgole; se mancano, tutti
argument-empty = senza_novità
    .description = Un avviso anche quando non ci sono novità: sì o no
argument-channel = canale
    .description = Un canale che amministri, se non è questa chat
argument-mistake = errore
    .description = Che cosa non va, in una o due frasi

## Rassegne
heading-digest = Rassegna quotidiana
digest-title = Rassegna di { $date }
digest-nothing = Nessuna novità dall’ultima rassegna.
digest-updated = Aggiornata: { $title }
digest-ahead = Prossimi appuntamenti
digest-also = Altre novità: { $titles }
digest-corrected = Rettifica ({ $title }): { $text }
digest-withdrawn-fact = Informazione ritirata ({ $event }): { $title } – { $reason }
digest-withdrawn-briefing = Scheda ritirata: { $title } – { $reason }
digest-not-here = La rassegna è disponibile soltanto su Discord e Telegram.
digest-no-channel = Non trovo il canale { $channel }. Prima aggiungimi come amministratore.
digest-not-administrator = Solo gli amministratori di { $channel } possono farlo.
digest-cannot-post = Lì non posso scrivere. Prima un amministratore deve permettermi di inviare messaggi.
digest-none = Qui non è attiva nessuna rassegna.
digest-subscribed = Fatto, la rassegna è attiva.
digest-changed = Fatto, la rassegna è stata modificata.
digest-unsubscribed = Fatto: qui non arriveranno più rassegne e l’iscrizione è stata cancellata.
digest-next = La prossima arriva { $date } alle { $time }.
digest-paused = La rassegna è in pausa.
digest-suspended = La rassegna è sospesa perché non è stato possibile recapitarla: { $reason }
digest-when = Quando: { $days }, { $time }, { $zone }
digest-in = Lingua: { $language }
digest-on = Temi: { $topics }
digest-says-nothing = Quando non ci sono novità, una riga te lo segnala.
digest-change-what = Che cosa vuoi modificare?
digest-preview = Schede incluse ed escluse, con il motivo:
digest-why = { $title }: { $why }
digest-why-new = inclusa – nuova
digest-why-updated = inclusa – aggiornata
digest-why-corrected = inclusa – con una rettifica
digest-why-withdrawn = inclusa – ritirata
digest-why-latest = inclusa – tra le ultime
digest-why-older = esclusa – meno recente
digest-why-told = esclusa – già inviata
digest-why-other-topics = esclusa – fuori dai temi scelti
digest-why-to-come = esclusa – la data di pubblicazione deve ancora arrivare
digest-suspension = Non sono riuscito a recapitare la rassegna in { $chat } e l’ho sospesa. Risposta della piattaforma: { $reason }. Per riprenderla, usa /rassegna riprendi in quella chat.
days-every = ogni giorno
days-working = da lunedì a venerdì
interest-all = tutti
switch-yes = sì
switch-no = no
change-time = Ora
change-days = Giorni
change-language = Lingua
change-topics = Temi
change-empty = Se non ci sono novità
change-zone = Fuso orario

## Dati conservati
heading-privacy = Dati conservati
privacy-nothing = Qui non è conservato alcun dato su di te.
privacy-language = Conservata: la lingua scelta ({ $language }).
privacy-pictures = Conservata: la scelta sulle immagini per questa chat o per l’intero server o gruppo ({ $pictures }).
privacy-digest = Conservati: le impostazioni della rassegna di questa chat (giorni, ora, fuso orario, lingua, temi) e l’esito degli ultimi invii.
privacy-told = Conservata: la data fino alla quale le novità sono state inviate ({ $date }).
privacy-questions = Domande e risposte non vengono conservate. L’ultima domanda resta in memoria per quindici minuti, perché funzioni anche «e quando?».
privacy-model =
    { $asked ->
        [always] Ogni domanda
       *[unsure] Quando il bot non è sicuro della risposta, la domanda
    } viene inviata, insieme a quella precedente e ad alcuni fatti delle schede, a un modello linguistico { $host ->
        [local] sulla stessa macchina del bot
       *[other] presso { $host }
    }, che può soltanto scegliere tra questi fatti. Il modello non sa chi chiede; ciò che leggi è stato scritto o approvato da redattori.
privacy-counted = Le domande rimaste senza risposta vengono contate per giorno, lingua e argomento (scheda, persone, Paesi e temi nominati, e che cosa se ne chiede). Non ne restano le parole, né chi le ha poste, né dove.
privacy-not-counted = Gli argomenti delle domande non vengono contati.
privacy-reports = Le segnalazioni di errori restano a disposizione della redazione, senza il tuo nome.
privacy-forgotten = Fatto, tutto ciò che era conservato è stato cancellato.

## Il terminale
terminal-welcome = Communiqué – fai domande sulle schede. /aiuto mostra che cosa puoi chiedere; Ctrl-D per uscire.
terminal-prompt = Domanda
terminal-more = Per proseguire scrivi «altro»; per le fonti, /fonti.
terminal-goodbye = Arrivederci.

## Drafts of briefings, in the desk
draft-missing = La bozza «{ $id }» non esiste.
draft-taken = «{ $id }» esiste già.
draft-id-unfit = «{ $id }» non può essere il nome di una bozza. La forma è 2026-03-01-italy-oman-talks: il giorno, poi parole in minuscolo unite da trattini.
draft-name-unfit = Qui non si può usare «{ $id }». Scrivi parole in minuscolo unite da trattini, per esempio talks-in-muscat.
draft-field-unknown = Una bozza non ha il campo «{ $field }».
draft-file-broken = Impossibile leggere { $file }: controlla la riga { $line } o annulla le ultime modifiche fatte a mano.
draft-file-unfit = { $file } non ha la forma di una scheda: controlla «{ $field }».
draft-file-unreadable = { $file } non è un file di testo, oppure è troppo grande.
draft-unsavable = Non salvato: { $file } sarebbe troppo grande, o conterrebbe qualcosa che poi non si può leggere.
draft-busy = Un altro processo sta salvando le bozze. Riprova.
draft-conflict = Nel frattempo { $name } ha modificato «{ $field }». Controlla il testo attuale, poi inserisci di nuovo la tua modifica.
draft-not-written = Non salvato: il disco è pieno, oppure la redazione non può scriverci ({ $code }).
draft-changed-since = { $name } ha modificato questa bozza dopo che l’hai guardata. Guardala di nuovo, poi approvala.
draft-nothing-to-undo = Non c’è nulla da annullare.
draft-nothing-to-redo = Non c’è nulla da ripetere.
draft-undo-unfit = Questa modifica non si può annullare: nel frattempo il file è stato modificato a mano.
draft-fact-missing = La bozza non ha il fatto «{ $id }».
draft-entry-missing = La voce «{ $id }» non esiste.
draft-entry-unfit = «{ $id }» non può diventarlo: scegliere un’altra voce o un altro elenco.
draft-fact-taken = La bozza ha già un fatto «{ $id }».
draft-is-published = Questa bozza è pubblicata. Per modificarla, avvia una rettifica.
draft-not-reviewed = Questa bozza non è stata approvata.
draft-approval-own = { $name } ha scritto parte di questa bozza: deve approvarla un’altra persona.
draft-machine-open = { $count ->
    [one] Un fatto è stato scritto dal modello e non è ancora approvato: confrontalo con la sua citazione.
    *[other] { $count } fatti sono stati scritti dal modello e non sono ancora approvati: confronta ciascuno con la sua citazione.
  }
draft-reason-own = { $name } ha scritto parte di questa bozza: se si aggiungono motivi per i lettori, deve pubblicarla un’altra persona.


draft-reason-missing = Spiega in ogni lingua che cosa era sbagliato: { $id }, { $language }.
draft-has-errors = { $count ->
    [one] Un errore impedisce di pubblicare questa bozza.
   *[other] { $count } errori impediscono di pubblicare questa bozza.
  }
draft-has-warnings = { $count ->
    [one] Un avviso non è ancora stato esaminato.
   *[other] { $count } avvisi non sono ancora stati esaminati.
  }
draft-nothing-new = Questa bozza non differisce in nulla da ciò che è pubblicato.
draft-content-changed = { $file } è stato modificato dopo l’inizio di questa bozza. Riporta la modifica nella bozza oppure ricomincia da capo.
draft-content-broken = Il bot non accetterebbe questi contenuti: { $problem }

## La redazione: testi acquisiti
desk-intake-too-large = È troppo grande: si possono acquisire al massimo { $size } MB.
desk-intake-empty = In questo testo non ci sono parole.
desk-intake-no-text = Non è un testo. Si possono acquisire testo semplice, Markdown e HTML.
desk-intake-encoding = Il testo non indica la propria codifica. Salvalo in UTF-8 oppure incollalo.
desk-intake-no-file = Non è stato possibile leggere il file.
desk-intake-unfit-file = Non è un file normale, oppure è troppo grande.
desk-intake-no-address = «{ $address }» non è un indirizzo web.
desk-intake-not-web = Si possono leggere solo indirizzi http o https: «{ $address }».
desk-intake-password = Gli indirizzi con nome utente o password non vengono letti.
desk-intake-port = La porta { $port } non viene letta: si leggono solo quelle del web, 80 e 443.
desk-intake-not-public = «{ $host }» non è sulla rete pubblica, quindi non viene letto.
desk-intake-unreachable = «{ $host }» non è raggiungibile. Copia il testo dal browser e incollalo.
desk-intake-slow = «{ $host }» ha impiegato più di { $seconds } secondi. Riprova più tardi oppure incolla il testo.
desk-intake-redirects = «{ $host }» reindirizza troppe volte. Copia il testo dal browser e incollalo.
desk-intake-status = «{ $host }» non fornisce questa pagina (stato { $status }). Copia il testo dal browser e incollalo.
desk-intake-packed = Questa pagina è compressa in un modo che non si può leggere ({ $encoding }). Copia il testo e incollalo.
desk-intake-pdf = I file PDF non vengono letti. Copia il testo e incollalo.
desk-intake-type = Non è un testo, ma «{ $type }».
desk-intake-no-article = In questa pagina non è stato trovato alcun articolo. Copia il testo dal browser e incollalo.
desk-intake-no-feed = Non è stato possibile leggere questo feed.
desk-intake-empty-feed = In questo feed non c’è nulla da leggere.

## Il bot negli elenchi delle piattaforme: un nome fino a 64 caratteri, un testo fino a 512 e uno fino a 120
bot-name = Communiqué
bot-description = Chiedi di vertici e intese – chi si è incontrato, che cosa è stato concordato, quando, dove e perché – in arabo, inglese, italiano o giapponese. Ogni affermazione è accompagnata dalla fonte e, quando le schede della redazione non rispondono, te lo dico. Scrivi una domanda o premi «Avvia».
bot-short-description = Vertici e intese internazionali: risposte con le fonti, in arabo, inglese, italiano e giapponese.

## La redazione
desk-name = Redazione Communiqué
desk-skip = Vai al contenuto
desk-rooms = Sezioni della redazione
desk-drafts = Bozze
desk-intake = Nuova bozza
desk-try = Prova il bot
desk-readers = Dai lettori
desk-language = Lingua della redazione
desk-choose = Scegli
desk-close = Chiudi
desk-shortcuts = Scorciatoie da tastiera
desk-key-next = Fatto successivo
desk-key-previous = Fatto precedente
desk-key-finding = Rilievo successivo
desk-key-fold = Apri o chiudi il fatto
desk-undo = Annulla modifica
desk-login = Accesso
desk-login-name = Il tuo nome
desk-login-name-why = Compare accanto a ciò che scrivi e approvi, soltanto in questa redazione.
desk-login-name-wrong = Serve un nome da uno a sessanta caratteri.
desk-login-as = Accedi come { $person }.
desk-login-open = Apri la redazione
desk-login-used = Questo indirizzo non apre la redazione, o non la apre più. Quello valido è nel terminale da cui è stata avviata.
desk-login-needed = Apri l’indirizzo che compare nel terminale da cui è stata avviata la redazione.
desk-logout = Esci
desk-not-found = Questa pagina non esiste.
desk-unreachable = Il programma non risponde: forse è stato chiuso. Ciò che scrivi resta qui finché non torna attivo.
desk-state-draft = Bozza
desk-state-reviewed = Approvata
desk-state-published = Pubblicata
desk-no-drafts = Non ci sono ancora bozze.
desk-fact-count = { $count ->
    [one] { $count } fatto
    *[other] { $count } fatti
  }
desk-saved = Tutto salvato · modifica { $version }
desk-redo = Ripeti modifica
desk-draft-rooms = Sezioni della bozza
desk-facts = Fatti
desk-briefing = Evento
desk-names = Nomi nuovi
desk-sources = Fonti
desk-coverage = Parti non usate
desk-questions = Domande
desk-preview = Anteprima
desk-review = Revisione
desk-error = Errore:
desk-warning = Avviso:
desk-errors = { $count ->
    [one] { $count } errore
    *[other] { $count } errori
  }
desk-warnings = { $count ->
    [one] { $count } avviso
    *[other] { $count } avvisi
  }
desk-no-findings = Niente da correggere.
desk-beside = Accanto al fatto
desk-not-complete = Non ancora completo. Qui comparirà ciò che mostrerà.
desk-standing = Attendibilità
desk-standing-counted = in base al numero delle fonti
desk-standing-uncertain = non confermato
desk-standing-disputed = controverso
desk-standing-other = fonti dell’altra versione
desk-standing-open = incompleto
desk-level-corroborated = più fonti
desk-level-single = una sola fonte
desk-level-disputed = controverso
desk-level-uncertain = non confermato
desk-corroborated-by = confermato da { $count } fonti indipendenti
desk-place = Luogo
desk-day = Giorno
desk-no-paragraph = Fonte citata per intero: nessun paragrafo indicato.
desk-no-text = Il testo non è conservato qui.
desk-open-all = Apri tutti
desk-fold-all = Chiudi tutti
desk-no-facts = Ancora nessun fatto.
desk-new-fact = ID di un nuovo fatto: parole e trattini
desk-add-fact = Aggiungi un fatto
desk-fact-kept = Ogni campo si salva appena lo lasci.
desk-id = ID
desk-up = Su
desk-down = Giù
desk-duplicate = Duplica
desk-rename = Cambia ID
desk-remove-fact = Elimina il fatto
desk-type = Tipo
desk-type-meeting = incontro
desk-type-agreement = accordo
desk-type-concern = preoccupazione
desk-type-statement = dichiarazione
desk-type-context = contesto
desk-type-programme = programma
desk-type-next-step = prossimo passo
desk-acts = Azioni
desk-by = Da chi
desk-to = A chi
desk-people = Persone
desk-countries = Paesi
desk-organisations = Organizzazioni
desk-about = Temi
desk-places = Luoghi
desk-dates = Date
desk-amounts = Cifre
desk-happened = Quando è avvenuto, se non durante l’evento
desk-defines = Spiega che cosa sono
desk-explains = Dà il motivo di
desk-citations = Fonti citate
desk-nobody = nessuno
desk-none = nessuno
desk-when = Quando
desk-when-on = il
desk-when-by = entro
desk-when-since = dal
desk-when-until = fino al
desk-of = a quali azioni o temi si riferisce
desk-add-place = luogo
desk-add-date = data
desk-add-amount = cifra
desk-add-participant = partecipante
desk-amount-kind = Tipo di cifra
desk-amount-count = quantità
desk-amount-duration = durata
desk-amount-percentage = percentuale
desk-amount-money = somma
desk-bound = Precisione
desk-bound-exactly = esattamente
desk-bound-about = circa
desk-bound-over = oltre
desk-bound-under = meno di
desk-figure = Cifra
desk-figure-to = Fino a
desk-unit = Unità
desk-currency = Valuta
desk-person = Persona
desk-country = Paese
desk-host = ospitante
desk-office = Carica
desk-gender = Genere
desk-feminine = femminile
desk-masculine = maschile
desk-fact-title = Titolo
desk-text = Testo
desk-quotation-and-other = Citazione, altra versione
desk-quotation = Citazione, come nel testo
desk-other = L’altra versione
desk-asked = Domande, una per riga
desk-likely = Domande probabili
desk-likely-all = Aggiungi tutte
desk-likely-none = Nulla da proporre: le domande sono già quattro, oppure la voce dice troppo poco di chi, che cosa e quando.
desk-holds-quotation = Contiene una citazione
desk-remove = Rimuovi
desk-remove-entry = Rimuovi { $name }
desk-only-near = Nessuna corrispondenza esatta. Voci simili:
desk-nothing-found = Nessun risultato.
desk-add-entry = Aggiungi «{ $name }»…
desk-new-entry = Nuovo nome
desk-entry-taken = Non si può aggiungere «{ $id }»: l’ID è già in uso, oppure questo elenco qui non accetta nuove voci.
desk-figure-unfit = «{ $written }» non è un numero: usa le cifre, con il punto prima dei decimali, per esempio 10400000000.
desk-list = Elenco
desk-kind-people = persona
desk-kind-countries = Paese
desk-kind-places = luogo
desk-kind-organisations = organizzazione
desk-kind-sectors = settore
desk-kind-terms = termine
desk-kind-outlets = testata
desk-kind-acts = azione
desk-kind-offices = carica
desk-kind-units = unità di misura
desk-gloss = Significato, in poche parole inglesi, per chi redige
desk-words = Parole con cui i lettori lo dicono, in tutte le forme, separate da virgole
desk-act-is = Caratteri: event, presence, directed, mutual, telling
desk-vocabulary-how = Un’azione, una carica o un’unità vale per tutti i briefing e si pubblica insieme alla bozza. Nelle forme # sta per la cifra. Poi chi cura la cartella dei contenuti aggiunge la riga alla tabella in content/README.md.
desk-form-one = 1 («# chilometro»)
desk-form-two = 2
desk-form-few = Pochi (in arabo 3–10)
desk-form-many = Molti (in arabo 11–99)
desk-form-other = Altre cifre («# chilometri»)
desk-add = Aggiungi
desk-cancel = Annulla
desk-paste = Incolla un testo
desk-take-in = Acquisisci
desk-address = Leggi un indirizzo web
desk-address-hint = Una pagina, o un feed da cui scegliere.
desk-read = Leggi
desk-file = Scegli un file
desk-intake-how = Raccogli uno o più testi su un evento, oppure un elenco di fatti: restano qui finché non ne fai una bozza.
desk-make-draft = { $count ->
    [one] Crea una bozza da questo testo
    *[other] Crea una bozza da { $count } testi
  }
desk-feed = Feed
desk-take-chosen = Acquisisci i testi scelti
desk-nothing-chosen = Scegli almeno un testo.
desk-text-number = Testo { $number }
desk-is-sheet = Elenco di fatti
desk-outlet = Testata
desk-origin = Origine: l’agenzia da cui proviene
desk-date = Data
desk-source-language = Lingua, due lettere
desk-url = Indirizzo web
desk-paragraphs = Paragrafi: { $count }
desk-language-unfit = «{ $written }» non è un codice di lingua: scrivi due o tre lettere, per esempio en.
desk-as-asked = la lingua della domanda
desk-drawn-as = Mostra come in
desk-answer-language = Lingua delle risposte
desk-ask = Chiedi al bot
desk-send = Invia
desk-try-how = Qui il bot risponde in base a ciò che è pubblicato, come in una chat. Nulla viene conservato.
desk-nothing-kept = Qui non si conserva nulla, quindi non è possibile farlo.
desk-nothing-to-show = Non c’è ancora niente da mostrare: un fatto richiede il tipo, una fonte citata e il testo in almeno una lingua.
desk-preview-briefing = La scheda
desk-preview-digest = La sua rassegna
desk-no-digest = Non ci sarebbe alcuna rassegna.
desk-picture = La sua immagine
desk-picture-language = Lingua
desk-picture-size = Formato
desk-picture-tall = verticale, come su Telegram
desk-picture-wide = orizzontale, come su Discord
desk-picture-theme = Colori
desk-picture-light = chiari
desk-picture-dark = scuri
desk-picture-download = Scarica
desk-picture-none = Non c’è niente da disegnare: la scheda non è disponibile in questa lingua, oppure è stata ritirata.
desk-picture-unavailable = Su questo computer non è possibile disegnare immagini; tutto il resto funziona come sempre.
desk-title = Titolo
desk-event = L’evento in due o tre parole
desk-event-kind = Tipo
desk-event-summit = vertice
desk-event-agreement = accordo
desk-event-measure = misura
desk-event-programme = programma
desk-participants = Partecipanti
desk-summary = Da riferire per primi, in quest’ordine
desk-background = Contesto
desk-published-on = Pubblicata il
desk-updated-on = Aggiornata il
desk-key = Chiave
desk-key-hint = Per i pulsanti: al massimo sei lettere o cifre. In seguito non va più cambiata.
desk-note = Nota
desk-note-not-stated = testata non indicata
desk-note-secondary = riporta soltanto notizie altrui
desk-no-sources = Ancora nessuna fonte.
desk-new-source = ID di una nuova fonte
desk-its-text = Il suo testo, se disponibile
desk-add-source = Aggiungi la fonte
desk-names-how = Nomi che il repertorio non conosce ancora, e azioni, cariche e unità che mancano al vocabolario. Si pubblicano insieme alla bozza.
desk-no-names = Questa bozza non contiene nomi nuovi.
desk-entry-is = È la stessa voce di…
desk-named-in = { $count ->
    [0] Nessun fatto vi rimanda.
    [one] Vi rimanda un fatto.
   *[other] Vi rimandano { $count } fatti.
}
desk-remove-named = { $count ->
    [one] Un fatto rimanda a «{ $name }». Eliminare la voce anche lì?
   *[other] { $count } fatti rimandano a «{ $name }». Eliminare la voce anche lì?
}
desk-name-name = Nome
desk-name-short = Forma breve, per le menzioni successive
desk-name-title = Carica come si scrive
desk-name-honorific = Nome con la carica
desk-name-aliases = Altri nomi, separati da virgole
desk-name-adjective = Aggettivo, m / f
desk-name-of = Con «di»
desk-name-in = Con «in»
desk-capital = Capitale
desk-within = Fa parte di
desk-publisher = Editore
desk-icon = Simbolo nelle immagini
desk-icon-how = Un nome di lucide.dev/icons, per esempio ship. Se manca, vale il simbolo del settore più ampio.
desk-outlet-kind = Tipo di testata
desk-outlet-official = ufficiale
desk-outlet-agency = agenzia di stampa
desk-outlet-paper = giornale o rivista
desk-outlet-broadcaster = emittente
desk-outlet-specialist = stampa specializzata, istituto
desk-outlet-aggregator = aggregatore
desk-outlet-private = pagina privata
desk-no-texts = Di nessuna fonte è conservato il testo: non c’è nulla da confrontare.
desk-coverage-how = Sotto ogni paragrafo: se nessun fatto lo cita, e quali delle sue cifre, date e nomi non compaiono in nessun fatto.
desk-cited-of = paragrafi citati: { $cited } su { $all }
desk-not-cited = non citato
desk-questions-how = Pone tutte le domande della bozza, e quelle di tutte le altre schede, con la bozza e senza. Ci vuole un po’.
desk-ask-all = Poni le domande
desk-asking = Sto ponendo le domande…
desk-questions-found = { $found } domande su { $all } trovano il loro fatto
desk-questions-lost = Domande di altre schede che non trovano più il loro fatto: { $count } su { $all }
desk-questions-none-lost = Lo trovano ancora tutte.
desk-questions-gained = Domande che prima non trovavano il loro fatto e ora sì: { $count }
desk-reports = Segnalazioni di errori
desk-no-reports = Nessuna segnalazione.
desk-report-shown = Fatti mostrati al lettore:
desk-unanswered = Domande senza risposta, per argomento
desk-unanswered-off = Non vengono contate. Si attiva con COUNT_UNANSWERED=on.
desk-no-unanswered = Finora nessuna.
desk-no-subject = nessun nome conosciuto
desk-how-often = Quante volte
desk-subject = Argomento
desk-asked-in = Lingua
desk-outcome = Esito
desk-last-asked = Ultima volta
desk-was-closest = solo qualcosa di simile
desk-was-unknown = nulla di trovato
desk-state = Stato
desk-authors = Scritta da
desk-approver = Approvata da
desk-approve = Approva
desk-approve-errors = { $count ->
    [one] C’è un errore da correggere prima di pubblicare.
    *[other] Ci sono { $count } errori da correggere prima di pubblicare.
  }
desk-approve-other = Hai scritto una parte di questa bozza: deve approvarla un’altra persona.
desk-reopen = Riapri
desk-reason = Motivo
desk-publish = Pubblica
desk-warnings-seen = Li ho esaminati tutti.
desk-corrects = I lettori saranno informati della rettifica di questi fatti:
desk-correction = Che cosa era sbagliato, per i lettori
desk-reason-readers = Perché, per i lettori
desk-is-published = Questa bozza è pubblicata.
desk-to-published = Vai alla scheda pubblicata
desk-published-now = Pubblicata
desk-published-where = Sono stati scritti questi file. Un bot in funzione li carica entro pochi secondi.
desk-withdraw = Ritira
desk-withdraw-how = Chi ne chiede notizia viene informato del ritiro e del motivo.
desk-withdraw-what = Che cosa ritirare
desk-withdraw-all = l’intera scheda
desk-withdraw-unpublished = Si può ritirare solo ciò che è pubblicato.
desk-correct = Rettifica
desk-correct-how = Si apre come bozza. Quando viene ripubblicata, i lettori sono informati di che cosa è stato rettificato.
desk-correction-open = Continua la rettifica
desk-history = Cronologia
desk-did-started = inizio
desk-did-edited = modifica
desk-did-reviewed = approvazione
desk-did-reopened = riapertura
desk-did-published = pubblicazione
desk-did-corrected = rettifica
desk-did-withdrew = ritiro
desk-discard = Elimina la bozza
desk-discard-sure = So che non si può recuperare.
desk-meant = È voluto così
desk-meant-why = Perché
desk-meant-so = Lascialo così
desk-report-count = Segnalazioni dei lettori: { $count }
desk-unanswered-count = Domande senza risposta: { $count }
desk-ask-these = { $count ->
    [one] Poni la sua domanda
    *[other] Poni le sue { $count } domande
  }

## La redazione: un modello linguistico che scrive bozze
desk-model = Modello
desk-model-head = Bozza del modello
desk-model-how = Il modello elenca i fatti di ogni testo e li formula in quattro lingue. Per ciascuno deve citare il testo alla lettera; i nomi, le cifre e le date che lì non compaiono restano fuori, come ciò che i controlli smentiscono. Nulla viene pubblicato prima che qualcuno abbia approvato il fatto.
desk-model-leaves =
    { $characters } caratteri di questi testi, con i nomi delle voci, vanno a { $model } { $host ->
        [local] su questa macchina
       *[other] presso { $host }
    }, in { $count ->
        [one] una richiesta
       *[other] { $count } richieste
    }. Invia solo ciò che puoi trasmettere ad altri.
desk-model-words-leave = Ciò che è già scritto va a { $model } { $host ->
        [local] su questa macchina
       *[other] presso { $host }
    }.
desk-model-left-out = Non inviati, perché i controlli non ne leggono la lingua: { $sources }
desk-model-no-texts = Non è conservato il testo di nessuna fonte, quindi non c’è nulla da leggere.
desk-model-makes-way = Le righe ancora senza parole lasciano il posto a quelle del modello
desk-model-start = Scrivi la bozza
desk-model-go-on = Continua
desk-model-stop = Ferma
desk-model-read-of = { $read } parti lette su { $all }
desk-model-taken = Fatti ripresi ora: { $count }
desk-model-tokens = Token: { $sent } inviati, { $said } di risposta
desk-model-at-work = Il modello è al lavoro. Puoi lasciare questa pagina.
desk-model-stopped = Fermato. Ciò che è stato ripreso rimane.
desk-model-ended = È stato letto tutto.
desk-model-some-unread = Di alcune parti il modello non ha detto nulla di utilizzabile. Continua per riprovare.
desk-model-running = Il modello lavora già a questa bozza.
desk-model-nothing = Non c’è nulla da far fare al modello.
desk-model-failed-slow = Il modello ci ha messo troppo. Nulla va perso: continua quando è più veloce, o concedigli più tempo con MODEL_DRAFT_TIMEOUT.
desk-model-failed-limited = Il server del modello vuole meno richieste. Nulla va perso: continua più tardi.
desk-model-wait = Chiede { $seconds } secondi.
desk-model-failed-refused = Il server del modello rifiuta queste richieste: controlla MODEL_NAME e MODEL_KEY. Nulla va perso.
desk-model-failed-broken = Il modello non è raggiungibile o è guasto. Nulla va perso: continua più tardi.
desk-model-failed-malformed = Il modello ha detto qualcosa di diverso da ciò che era richiesto.
desk-model-failed-declined = Il modello non ha voluto dire nulla al riguardo.
desk-model-failed-busy = Il modello viene lasciato in pace per un po’, perché ha fallito o ha troppo da fare. Nulla va perso: continua più tardi.
desk-model-failed-draft = La bozza non è più quella di prima: ricarica questa pagina.
desk-model-waiting = Da approvare
desk-model-all-approved = Nulla attende approvazione.
desk-model-refusals = Lasciati fuori: { $count }
desk-left-out-quotation = la citazione non compare nel testo
desk-left-out-figure = cifra che la citazione non ha
desk-left-out-date = data che la citazione non ha
desk-left-out-name = nome che non è nel testo né tra le voci
desk-left-out-unit = cifra di cui non è chiaro che cosa conti
desk-left-out-form = senza parole in nessuna lingua
desk-left-out-twice = già ripreso
desk-left-out-check = smentito da un controllo
desk-machine = del modello
desk-machine-by = Scritto da { $model } ({ $prompt }), { $languages }
desk-machine-quotes = Cita
desk-machine-approved = Approvato da { $name }
desk-machine-approve = Approva questo fatto
desk-machine-words = Fallo scrivere al modello: { $languages }

## Cifre: $figure è il numero come si scrive, $n il valore, $whole la parte intera
amount-trillion = { $n ->
    [one] mille miliardi
   *[other] { $figure }mila miliardi
  }
amount-billion = { $n ->
    [one] { $figure } miliardo
   *[other] { $figure } miliardi
  }
amount-million = { $n ->
    [one] { $figure } milione
   *[other] { $figure } milioni
  }
amount-percentage = { $figure } per cento
amount-range = { $from }-{ $to }
amount-about = circa { $amount }
amount-over = oltre { $amount }
amount-under = meno di { $amount }
money-EUR = { $scaled ->
    [yes] { $figure } di euro
   *[no] { $figure } euro
  }
money-GBP = { $scaled ->
    [yes] { $figure } di sterline
   *[no] { $figure } sterline
  }
money-JPY = { $scaled ->
    [yes] { $figure } di yen
   *[no] { $figure } yen
  }
money-OMR = { $scaled ->
    [yes] { $figure } di rial omaniti
   *[no] { $figure } rial omaniti
  }
money-PHP = { $scaled ->
    [yes] { $figure } di pesos filippini
   *[no] { $figure } pesos filippini
  }
money-USD = { $scaled ->
    [yes] { $figure } di dollari statunitensi
   *[no] { $figure } dollari statunitensi
  }

## Domande che si propongono a chi scrive una scheda
# $about comincia con “di” o con la sua forma articolata.
likely-government = { $seat }
likely-both = { $one } e { $other }
likely-what = { $type ->
    [meeting] Quali temi sono finiti sul tavolo con { $who } a proposito { $about }?
    [agreement] Che cosa è stato pattuito con { $who } a proposito { $about }?
    [concern] Che cosa impensierisce { $who } a proposito { $about }?
    [statement] Come stanno le cose, per { $who }, a proposito { $about }?
    [programme] Che cosa è in corso a proposito { $about }?
    [next-step] Quali passi seguiranno a proposito { $about }?
   *[context] Che cosa c’è sullo sfondo a proposito { $about }?
  }
likely-whether = { $type ->
    [meeting] C’è stato un faccia a faccia tra { $who }?
    [agreement] Esiste un’intesa con { $who } a proposito { $about }?
    [concern] Secondo { $who } c’è da temere qualcosa a proposito { $about }?
    [statement] Per { $who } c’è qualcosa da dire a proposito { $about }?
    [programme] Esiste una collaborazione a proposito { $about }?
   *[next-step] Si prevede ancora altro a proposito { $about }?
  }
likely-who = { $type ->
    [statement] Chi ha parlato per { $government } a proposito { $about }?
   *[concern] Chi ha dato l’allarme per { $government } a proposito { $about }?
  }
likely-whom = Chi è il destinatario, secondo { $who }, a proposito { $about }?
likely-met = { $asks ->
    [when] In quale giorno c’è stato il faccia a faccia tra { $who }?
   *[where] Dove c’è stato il faccia a faccia tra { $who }?
  }
likely-when = { $when ->
    [by] Qual è il termine ultimo a proposito { $about }?
    [since] Da quando è così a proposito { $about }?
    [until] Fino a quando dura la cosa a proposito { $about }?
   *[on] { $span ->
        [day] Quale data esatta va segnata a proposito { $about }?
        [month] Quale mese va segnato a proposito { $about }?
       *[year] Quale anno va segnato a proposito { $about }?
      }
  }
likely-where = Di quale luogo si tratta a proposito { $about }?
likely-how-many = Di che numero di { $unit } si tratta a proposito { $about }?
likely-how-much = { $kind ->
    [percentage] A quale percentuale si arriva a proposito { $about }?
   *[money] A quale somma di denaro si arriva a proposito { $about }?
  }
likely-why = Per quale motivo, a proposito { $about }?
likely-meaning = Che cosa si intende per «{ $name }»?
likely-haste = { $words } { $asks ->
    [when] quando
    [where] dove
    [how-many] numero { $unit }
    [how-much] quanto
    [percentage] che percentuale
    [why] perché
   *[what] cosa
  }

## Immagini

card-kicker = { $place } · { $day }
card-updated = Aggiornato al { $day }
card-agreed = Che cosa è stato concordato
card-in-brief = In breve
card-differ = le fonti divergono
card-separator = { ", " }
card-sources = { $count ->
    [one] Fonte: { $names }
   *[other] { $more ->
        [0] Fonti: { $names }
        [1] Fonti: { $names } e un’altra
       *[other] Fonti: { $names } e altre { $more }
      }
  }
card-omitted-dates = { $count ->
    [one] Un’altra data non è riportata
   *[other] Altre { $count } date non sono riportate
  }
card-omitted-meetings = { $count ->
    [one] Un altro incontro non è riportato
   *[other] Altri { $count } incontri non sono riportati
  }
alt-briefing = { $title }. { $kicker }.
alt-parties = Con { $names }.
alt-party = { $name } ({ $office })
alt-differ = { $text } ({ $doubt })
alt-items = { $heading }: { $items }.
alt-figure = { $figure } – { $label }
alt-figures = Cifre: { $figures }.
alt-entry = { $date }: { $text }
alt-meeting = { $names }: { $occasions }
alt-occasion = { $place }, { $date }
alt-list = { $things }.
alt-separator = { "; " }
alt-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
  }
