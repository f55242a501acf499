import type { ProblemTexts } from './problems.ts';

export const problems: ProblemTexts = {
  // The way to the server
  network_failed: 'Keine Verbindung zum Server. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  timed_out: 'Der Server antwortet zu langsam. Versuchen Sie es erneut.',
  answer_not_json:
    'Der Server hat unerwartet geantwortet. Prüfen Sie, ob unter dieser Adresse Scenecast läuft.',
  answer_invalid: 'Der Server hat unerwartet geantwortet. Laden Sie die Seite neu.',
  answer_too_large: 'Die Antwort des Servers ist zu groß.',
  backend_stalled: 'Der Server kommt nicht voran. Fertiges bleibt erhalten. Versuchen Sie es später erneut.',
  backend_went_astray: 'Der Server hat widersprüchlich geantwortet. Fertiges bleibt erhalten.',
  generation_failed: 'Der Film konnte nicht erstellt werden. Versuchen Sie es erneut.',
  unexpected: 'Etwas ist schiefgelaufen. Versuchen Sie es erneut.',
  http: 'Der Server hat mit einem Fehler geantwortet. Versuchen Sie es später erneut.',
  // The server
  server_stopping: 'Der Server wird gerade neu gestartet. Versuchen Sie es in einem Moment erneut.',
  too_many_requests: 'Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es erneut.',
  request_timed_out: 'Die Anfrage hat zu lange gedauert. Versuchen Sie es erneut.',
  request_too_slow: 'Die Anfrage kam zu langsam an. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  headers_too_large:
    'Die Anfrage ist zu groß. Löschen Sie die Cookies dieser Seite und versuchen Sie es erneut.',
  request_invalid: 'Der Server hat die Eingabe abgelehnt. Prüfen Sie den Text und die Optionen.',
  request_refused: 'Der Server hat die Anfrage abgelehnt.',
  token_required: 'Das Zugangstoken fehlt oder ist ungültig. Laden Sie die Seite neu und geben Sie es ein.',
  host_refused: 'Der Server antwortet nur unter localhost. Öffnen Sie die Seite unter http://localhost.',
  origin_refused: 'Der Server nimmt keine Anfragen von dieser Website an.',
  caller_left: 'Die Anfrage wurde abgebrochen. Versuchen Sie es erneut.',
  route_not_found: 'Diese Adresse gibt es auf dem Server nicht. Laden Sie die Seite neu.',
  method_not_allowed: 'Der Server unterstützt diese Aktion nicht. Laden Sie die Seite neu.',
  media_type_unsupported: 'Dieser Dateityp wird nicht unterstützt.',
  range_not_satisfiable: 'Dieser Abschnitt der Datei existiert nicht. Laden Sie die Seite neu.',
  body_too_large: 'Die Datei oder der Text ist zu groß. Verwenden Sie weniger Text oder eine kleinere Datei.',
  database_unavailable: 'Die Datenbank antwortet nicht. Es geht weiter, sobald sie wieder erreichbar ist.',
  database_damaged: 'Die Datenbank ist beschädigt. Wenden Sie sich an die Person, die den Server betreibt.',
  disk_full: 'Der Speicherplatz auf dem Server ist voll. Geben Sie Platz frei und versuchen Sie es erneut.',
  output_exists: 'Am Speicherort gibt es schon eine Datei mit diesem Namen.',
  output_not_writable: 'Der Speicherort ist schreibgeschützt.',
  // What a film is made with
  invalid_option: 'Diese Einstellung ist nicht möglich. Wählen Sie eine andere.',
  unknown_voice: 'Diese Stimme gibt es hier nicht. Wählen Sie eine andere.',
  unknown_style: 'Diesen Stil gibt es hier nicht. Wählen Sie einen anderen.',
  unknown_model: 'Dieses Modell gibt es hier nicht. Wählen Sie ein anderes.',
  model_unavailable: 'Dieses Modell ist auf diesem Server nicht eingerichtet. Wählen Sie ein anderes.',
  model_not_allowed: 'Dieses Modell ist auf diesem Server nicht erlaubt. Wählen Sie ein anderes.',
  spending_cap_reached:
    'Die Ausgabengrenze dieses Servers ist erreicht. Wählen Sie ein kostenloses Modell oder versuchen Sie es später.',
  stock_model_needed:
    'Dieses Modell macht Bilder und hat keine zur Auswahl. Wählen Sie eine Sammlung von Fotos oder Clips.',
  stock_picture_not_found:
    'Die Sammlung zeigt dieses Bild nicht mehr. Suchen Sie noch einmal und wählen Sie ein anderes.',
  composing_model_needed:
    'Das eingebaute Drehbuch verwendet die Sätze des Dokuments. Wählen Sie dafür ein anderes Modell für das Drehbuch.',
  price_unknown: 'Der Preis dieses Modells ist unbekannt, deshalb lässt sich das Budget nicht einhalten.',
  budget_exceeded: 'Das Budget des Films reicht dafür nicht. Erhöhen Sie es, um fortzufahren.',
  unspeakable_text:
    'Die Stimme beherrscht die Sprache dieses Textes nicht. Verwenden Sie einen Text in der Sprache der Stimme.',
  provider_down:
    'Der Anbieter des Modells antwortet seit einer Weile nicht. Versuchen Sie es später erneut oder wählen Sie ein anderes Modell.',
  provider_failed: 'Der Anbieter des Modells hat nicht geliefert. Versuchen Sie es später erneut.',
  content_refused: 'Der Anbieter des Modells lehnt diesen Inhalt ab. Formulieren Sie den Text um.',
  job_lost:
    'Der Anbieter hat den Auftrag angenommen, aber nicht fertiggestellt. Ein neuer Versuch kann erneut kosten.',
  outcome_unknown:
    'Der Anbieter hat nicht geantwortet, den Aufruf aber vielleicht berechnet. Ein neuer Versuch kann erneut kosten.',
  call_not_received:
    'Die Antwort auf den Aufruf ging verloren. Der Anbieter hat ihn nie erhalten und nichts berechnet. Versuchen Sie es erneut.',
  answer_lost: 'Die Arbeit wurde unterbrochen. Versuchen Sie es erneut.',
  inputs_missing:
    'Ein Teil, der dafür nötig ist, ist noch nicht fertig. Versuchen Sie es in einem Moment erneut.',
  ffmpeg_missing: 'Auf dem Server fehlt FFmpeg.',
  ffmpeg_failed: 'FFmpeg ist fehlgeschlagen. Versuchen Sie es erneut.',
  speech_failed:
    'Die Sprachausgabe ist fehlgeschlagen. Versuchen Sie es erneut oder wählen Sie eine andere Stimme.',
  picture_failed: 'Das Bild konnte nicht gezeichnet werden. Versuchen Sie es erneut.',
  render_failed: 'Das Rendern ist fehlgeschlagen. Versuchen Sie es erneut.',
  // Films and scenes
  generation_not_found: 'Dieser Film wurde nicht gefunden. Vielleicht wurde er gelöscht.',
  generation_cancelled: 'Der Film ist pausiert. Setzen Sie ihn fort.',
  scene_not_found: 'Diese Szene wurde nicht gefunden. Vielleicht wurde sie gelöscht.',
  scene_exists: 'Diese Szene gibt es schon.',
  shot_not_found: 'Dieses Bild gehört nicht mehr zur Szene. Laden Sie die Seite neu.',
  asset_not_found: 'Diese Datei gibt es nicht. Vielleicht wurde sie inzwischen ersetzt.',
  asset_damaged:
    'Eine fertige Datei ist auf dem Datenträger beschädigt. Prüfen Sie ihn. Ein neuer Versuch kostet erneut.',
  take_not_found: 'Diesen Take gibt es nicht mehr. Laden Sie die Seite neu.',
  take_not_selectable:
    'Dieser Take lässt sich nicht verwenden: Er ist noch nicht fertig oder gehört zu einem anderen Text.',
  scenes_changed: 'Die Szenen wurden inzwischen geändert. Sehen Sie sich den aktuellen Stand an.',
  edit_conflict: 'Jemand anderes hat das inzwischen geändert. Sehen Sie sich den aktuellen Stand an.',
  idempotency_key_reused:
    'Diese Aktion wurde bereits mit anderen Angaben ausgeführt. Laden Sie die Seite neu.',
  not_ready: 'Das ist noch nicht fertig. Versuchen Sie es später erneut.',
  bundle_too_large: 'Für ein einzelnes Archiv ist das zu viel. Laden Sie Film und Bilder getrennt herunter.',
  clip_unreadable:
    'Der Clip lässt sich nicht lesen oder ist zu groß. Verwenden Sie MP4 (H.264), MOV oder WebM, bis zu 20 Sekunden.',
  clips_unavailable:
    'Dieser Server kann Clips nicht sicher lesen. Dafür braucht er ein aktuelles ffmpeg. Verwenden Sie ein Bild.',
  first_frame_needed:
    'Dieses Modell bewegt ein vorhandenes Bild. Lassen Sie zuerst mit einem anderen Modell eines erstellen.',
  picture_unreadable: 'Das Bild ist beschädigt oder zu groß. Speichern Sie es neu als PNG, JPEG oder WebP.',
  translation_needed:
    'In dieser Sprache gibt es den Film noch nicht. Übersetzen Sie ihn zuerst mit „Andere Sprache“.',
  music_unreadable:
    'Die Musik ist beschädigt, stumm oder zu kurz. Verwenden Sie WAV, MP3, FLAC, Ogg oder M4A.',
  music_undecodable: 'Dieser Server kann nur WAV-Dateien lesen. Für andere braucht er ein aktuelles ffmpeg.',
  font_unreadable:
    'Die Schrift ist beschädigt oder zu groß. Verwenden Sie eine TTF-, OTF- oder WOFF2-Datei mit höchstens 1 MB.',
  recording_unreadable: 'Die Aufnahme ist beschädigt, stumm, zu kurz oder zu lang.',
  archive_unreadable:
    'Dieses Projektarchiv ist beschädigt, oder die Datei ist keines. Laden Sie das Projekt neu herunter und importieren Sie es unverändert.',
  archive_version_unknown:
    'Dieses Projektarchiv stammt aus einer anderen Version von Scenecast. Aktualisieren Sie die ältere und laden Sie das Projekt neu herunter.',
  archive_too_large: 'Ein Projektarchiv kann höchstens 4 GB groß sein. Teilen Sie den Film auf.',
  // Documents
  document_not_found: 'Diese Datei gibt es nicht. Prüfen Sie den Pfad.',
  document_unreadable: 'Dieses Dokument lässt sich nicht lesen.',
  document_unsupported:
    'Dieses Dateiformat wird nicht unterstützt. Speichern Sie das Dokument zum Beispiel als PDF.',
  document_encrypted: 'Das Dokument ist geschützt. Speichern Sie es ohne Passwort und Kopierschutz.',
  document_damaged: 'Das Dokument ist beschädigt oder unvollständig. Speichern oder laden Sie es neu.',
  document_empty:
    'Das Dokument enthält keinen lesbaren Text. Ein Scan braucht zuerst eine Texterkennung (OCR).',
  document_too_large: 'Das Dokument ist zu groß. Verwenden Sie ein kleineres oder nur einen Teil.',
  document_too_slow:
    'Das Lesen des Dokuments dauert zu lange. Verwenden Sie ein kleineres Dokument oder nur seinen Text.',
  poisonous_document:
    'Das Dokument lässt sich nicht lesen, weil der Leser daran scheitert. Verwenden Sie ein kleineres Dokument oder nur seinen Text.',
  limit_exceeded: 'Das ist mehr, als dieser Server erlaubt. Kürzen Sie den Text oder teilen Sie die Szene.',
  part_not_found: 'Diesen Teil gibt es im Dokument nicht.',
  url_refused:
    'Diese Adresse kann nicht geöffnet werden. Verwenden Sie die Adresse einer öffentlichen Webseite.',
  url_failed:
    'Die Seite konnte nicht geladen werden. Prüfen Sie die Adresse oder laden Sie die Seite als Datei hoch.',
  setting_fixed:
    'Diese Einstellung ist in der Umgebung des Servers festgelegt. Ändern Sie sie dort, und starten Sie den Server neu.',
  key_missing: 'Es gibt noch keinen Schlüssel. Speichern Sie zuerst einen.',
  provider_not_found: 'Diesen Anbieter gibt es auf dem Server nicht.',
};
