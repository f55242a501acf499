import type { ProblemTexts } from './problems.ts';

export const problems: ProblemTexts = {
  // The way to the server
  network_failed: 'Serveur injoignable. Vérifiez votre connexion et réessayez.',
  timed_out: 'Le serveur met trop de temps à répondre. Réessayez.',
  answer_not_json:
    'Le serveur a donné une réponse inattendue. Vérifiez que Scenecast tourne bien à cette adresse.',
  answer_invalid: 'Le serveur a donné une réponse inattendue. Rechargez la page.',
  answer_too_large: 'La réponse du serveur est trop volumineuse.',
  backend_stalled: 'Le serveur n’avance plus. Ce qui est terminé est conservé. Réessayez plus tard.',
  backend_went_astray: 'Le serveur a donné une réponse contradictoire. Ce qui est terminé est conservé.',
  generation_failed: 'Le film n’a pas pu être créé. Réessayez.',
  unexpected: 'Un problème est survenu. Réessayez.',
  http: 'Le serveur a répondu par une erreur. Réessayez plus tard.',
  // The server
  server_stopping: 'Le serveur redémarre. Réessayez dans un instant.',
  too_many_requests: 'Trop de requêtes. Patientez un instant et réessayez.',
  request_timed_out: 'La requête a pris trop de temps. Réessayez.',
  request_too_slow: 'La requête est arrivée trop lentement. Vérifiez votre connexion et réessayez.',
  headers_too_large: 'La requête est trop volumineuse. Effacez les cookies de cette page et réessayez.',
  request_invalid: 'Le serveur a refusé la saisie. Vérifiez le texte et les options.',
  request_refused: 'Le serveur a refusé la requête.',
  token_required: 'Le jeton d’accès est absent ou invalide. Rechargez la page et saisissez-le.',
  host_refused: 'Le serveur ne répond que sur localhost. Ouvrez la page à l’adresse http://localhost.',
  origin_refused: 'Le serveur n’accepte aucune requête de ce site.',
  caller_left: 'La requête a été interrompue. Réessayez.',
  route_not_found: 'Cette adresse n’existe pas sur le serveur. Rechargez la page.',
  method_not_allowed: 'Le serveur ne prend pas en charge cette action. Rechargez la page.',
  media_type_unsupported: 'Ce type de fichier n’est pas pris en charge.',
  range_not_satisfiable: 'Cette partie du fichier n’existe pas. Rechargez la page.',
  body_too_large:
    'Le fichier ou le texte est trop volumineux. Utilisez moins de texte ou un fichier plus petit.',
  database_unavailable: 'La base de données ne répond pas. Le travail reprendra dès qu’elle sera disponible.',
  database_damaged: 'La base de données est endommagée. Contactez la personne qui administre le serveur.',
  disk_full: 'Le disque du serveur est plein. Libérez de l’espace et réessayez.',
  output_exists: 'Un fichier du même nom existe déjà à cet emplacement.',
  output_not_writable: 'Impossible d’écrire à cet emplacement.',
  // What a film is made with
  invalid_option: 'Ce réglage est impossible. Choisissez-en un autre.',
  unknown_voice: 'Cette voix n’existe pas ici. Choisissez-en une autre.',
  unknown_style: 'Ce style n’existe pas ici. Choisissez-en un autre.',
  unknown_model: 'Ce modèle n’existe pas ici. Choisissez-en un autre.',
  model_unavailable: 'Ce modèle n’est pas configuré sur ce serveur. Choisissez-en un autre.',
  model_not_allowed: 'Ce modèle n’est pas autorisé sur ce serveur. Choisissez-en un autre.',
  spending_cap_reached:
    'Le plafond de dépenses de ce serveur est atteint. Choisissez un modèle gratuit ou réessayez plus tard.',
  stock_model_needed:
    'Ce modèle crée des images et n’en a pas à proposer. Choisissez une collection de photos ou de clips.',
  stock_picture_not_found:
    'La collection ne montre plus cette image. Relancez la recherche et choisissez-en une autre.',
  composing_model_needed:
    'Le scénario intégré reprend les phrases du document. Pour cela, choisissez un autre modèle de scénario.',
  price_unknown: 'Le prix de ce modèle est inconnu : le budget ne peut donc pas être respecté.',
  budget_exceeded: 'Le budget du film ne suffit pas. Augmentez-le pour continuer.',
  unspeakable_text:
    'La voix ne parle pas la langue de ce texte. Utilisez un texte dans la langue de la voix.',
  provider_down:
    'Le fournisseur du modèle ne répond plus depuis un moment. Réessayez plus tard ou choisissez un autre modèle.',
  provider_failed: 'Le fournisseur du modèle n’a rien livré. Réessayez plus tard.',
  content_refused: 'Le fournisseur du modèle refuse ce contenu. Reformulez le texte.',
  job_lost:
    'Le fournisseur a accepté la tâche mais ne l’a pas terminée. Une nouvelle tentative peut être facturée à nouveau.',
  outcome_unknown:
    'Le fournisseur n’a pas répondu, mais il a peut-être facturé l’appel. Une nouvelle tentative peut être facturée à nouveau.',
  call_not_received:
    'La réponse s’est perdue. Le fournisseur n’a jamais reçu l’appel et n’a rien facturé. Réessayez.',
  answer_lost: 'Le travail a été interrompu. Réessayez.',
  inputs_missing: 'Un élément nécessaire n’est pas encore prêt. Réessayez dans un instant.',
  ffmpeg_missing: 'FFmpeg manque sur le serveur.',
  ffmpeg_failed: 'FFmpeg a échoué. Réessayez.',
  speech_failed: 'La voix n’a pas pu être générée. Réessayez ou choisissez une autre voix.',
  picture_failed: 'L’image n’a pas pu être dessinée. Réessayez.',
  render_failed: 'Le rendu a échoué. Réessayez.',
  // Films and scenes
  generation_not_found: 'Ce film est introuvable. Il a peut-être été supprimé.',
  generation_cancelled: 'Le film est en pause. Reprenez-le.',
  scene_not_found: 'Cette scène est introuvable. Elle a peut-être été supprimée.',
  scene_exists: 'Cette scène existe déjà.',
  shot_not_found: 'Cette image ne fait plus partie de la scène. Rechargez la page.',
  asset_not_found: 'Ce fichier n’existe pas. Il a peut-être été remplacé.',
  asset_damaged:
    'Un fichier terminé est endommagé sur le disque. Vérifiez le disque. Une nouvelle tentative est facturée à nouveau.',
  take_not_found: 'Cette prise n’existe plus. Rechargez la page.',
  take_not_selectable:
    'Cette prise est inutilisable : elle n’est pas encore prête ou correspond à un autre texte.',
  scenes_changed: 'Les scènes ont été modifiées entre-temps. Consultez l’état actuel.',
  edit_conflict: 'Quelqu’un d’autre a modifié cet élément entre-temps. Consultez l’état actuel.',
  idempotency_key_reused: 'Cette action a déjà été exécutée avec d’autres données. Rechargez la page.',
  not_ready: 'Ce n’est pas encore prêt. Réessayez plus tard.',
  bundle_too_large: 'C’est trop pour une seule archive. Téléchargez le film et les images séparément.',
  clip_unreadable:
    'Le clip est illisible ou trop grand. Utilisez MP4 (H.264), MOV ou WebM, de 20 secondes au plus.',
  clips_unavailable:
    'Ce serveur ne peut pas lire de clips en toute sécurité. Il lui faut un ffmpeg récent. Utilisez une image.',
  first_frame_needed: 'Ce modèle anime une image existante. Faites-en d’abord créer une par un autre modèle.',
  picture_unreadable:
    'L’image est endommagée ou trop grande. Enregistrez-la de nouveau en PNG, JPEG ou WebP.',
  translation_needed:
    'Ce film n’existe pas encore dans cette langue. Traduisez-le d’abord avec « Autre langue ».',
  music_unreadable: 'La musique est endommagée, muette ou trop courte. Utilisez WAV, MP3, FLAC, Ogg ou M4A.',
  music_undecodable: 'Ce serveur ne lit que les fichiers WAV. Pour les autres, il lui faut un ffmpeg récent.',
  font_unreadable:
    'La police est endommagée ou trop grande. Utilisez un fichier TTF, OTF ou WOFF2 de 1 Mo au plus.',
  recording_unreadable: 'L’enregistrement est endommagé, muet, trop court ou trop long.',
  archive_unreadable:
    'Cette archive de projet est endommagée, ou le fichier n’en est pas une. Téléchargez de nouveau le projet et importez-le sans le modifier.',
  archive_version_unknown:
    'Cette archive de projet vient d’une autre version de Scenecast. Mettez à jour la plus ancienne et téléchargez de nouveau le projet.',
  archive_too_large: 'Une archive de projet peut atteindre 4 Go au maximum. Divisez le film.',
  // Documents
  document_not_found: 'Ce fichier n’existe pas. Vérifiez le chemin.',
  document_unreadable: 'Ce document est illisible.',
  document_unsupported:
    'Ce format de fichier n’est pas pris en charge. Enregistrez le document en PDF, par exemple.',
  document_encrypted:
    'Le document est protégé. Enregistrez-le sans mot de passe ni protection contre la copie.',
  document_damaged: 'Le document est endommagé ou incomplet. Enregistrez-le ou téléchargez-le de nouveau.',
  document_empty:
    'Le document ne contient aucun texte lisible. Un document numérisé nécessite d’abord une reconnaissance de texte (OCR).',
  document_too_large: 'Le document est trop volumineux. Utilisez-en un plus petit ou seulement une partie.',
  document_too_slow:
    'La lecture du document prend trop de temps. Utilisez un document plus petit ou seulement son texte.',
  poisonous_document:
    'Le document est illisible : le lecteur échoue à chaque essai. Utilisez un document plus petit ou seulement son texte.',
  limit_exceeded: 'C’est plus que ce que ce serveur autorise. Raccourcissez le texte ou divisez la scène.',
  part_not_found: 'Cette partie n’existe pas dans le document.',
  url_refused: 'Cette adresse ne peut pas être ouverte. Utilisez l’adresse d’une page web publique.',
  url_failed:
    'La page n’a pas pu être chargée. Vérifiez l’adresse ou importez la page sous forme de fichier.',
  setting_fixed:
    'Ce paramètre est défini dans l’environnement du serveur. Modifiez-le à cet endroit, puis redémarrez le serveur.',
  key_missing: 'Il n’y a pas encore de clé. Enregistrez-en une d’abord.',
  provider_not_found: 'Ce fournisseur n’existe pas sur le serveur.',
};
