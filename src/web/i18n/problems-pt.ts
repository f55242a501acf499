import type { ProblemTexts } from './problems.ts';

export const problems: ProblemTexts = {
  // The way to the server
  network_failed: 'Sem conexão com o servidor. Verifique sua conexão e tente de novo.',
  timed_out: 'O servidor demora demais para responder. Tente de novo.',
  answer_not_json:
    'O servidor deu uma resposta inesperada. Verifique se o Scenecast está rodando neste endereço.',
  answer_invalid: 'O servidor deu uma resposta inesperada. Recarregue a página.',
  answer_too_large: 'A resposta do servidor é grande demais.',
  backend_stalled: 'O servidor não avança. O que está pronto foi mantido. Tente mais tarde.',
  backend_went_astray: 'O servidor deu uma resposta contraditória. O que está pronto foi mantido.',
  generation_failed: 'Não foi possível criar o filme. Tente de novo.',
  unexpected: 'Algo deu errado. Tente de novo.',
  http: 'O servidor respondeu com um erro. Tente mais tarde.',
  // The server
  server_stopping: 'O servidor está reiniciando. Tente de novo em instantes.',
  too_many_requests: 'Solicitações demais. Espere um momento e tente de novo.',
  request_timed_out: 'A solicitação demorou demais. Tente de novo.',
  request_too_slow: 'A solicitação chegou devagar demais. Verifique sua conexão e tente de novo.',
  headers_too_large: 'A solicitação é grande demais. Apague os cookies desta página e tente de novo.',
  request_invalid: 'O servidor recusou os dados. Confira o texto e as opções.',
  request_refused: 'O servidor recusou a solicitação.',
  token_required: 'O token de acesso está ausente ou não é válido. Recarregue a página e digite-o.',
  host_refused: 'O servidor só responde em localhost. Abra a página em http://localhost.',
  origin_refused: 'O servidor não aceita solicitações deste site.',
  caller_left: 'A solicitação foi interrompida. Tente de novo.',
  route_not_found: 'Este endereço não existe no servidor. Recarregue a página.',
  method_not_allowed: 'O servidor não aceita esta ação. Recarregue a página.',
  media_type_unsupported: 'Este tipo de arquivo não é aceito.',
  range_not_satisfiable: 'Esta parte do arquivo não existe. Recarregue a página.',
  body_too_large: 'O arquivo ou o texto é grande demais. Use menos texto ou um arquivo menor.',
  database_unavailable:
    'O banco de dados não responde. O trabalho continua assim que ele estiver disponível.',
  database_damaged: 'O banco de dados está danificado. Fale com quem administra o servidor.',
  disk_full: 'O disco do servidor está cheio. Libere espaço e tente de novo.',
  output_exists: 'Já existe um arquivo com este nome no destino.',
  output_not_writable: 'Não é possível gravar no destino.',
  // What a film is made with
  invalid_option: 'Esta configuração não é possível. Escolha outra.',
  unknown_voice: 'Esta voz não existe aqui. Escolha outra.',
  unknown_style: 'Este estilo não existe aqui. Escolha outro.',
  unknown_model: 'Este modelo não existe aqui. Escolha outro.',
  model_unavailable: 'Este modelo não está configurado neste servidor. Escolha outro.',
  model_not_allowed: 'Este modelo não é permitido neste servidor. Escolha outro.',
  spending_cap_reached:
    'O limite de gastos deste servidor foi atingido. Escolha um modelo grátis ou tente mais tarde.',
  stock_model_needed:
    'Este modelo cria imagens e não tem nenhuma para escolher. Escolha uma coleção de fotos ou clipes.',
  stock_picture_not_found: 'A coleção não mostra mais esta imagem. Pesquise de novo e escolha outra.',
  composing_model_needed:
    'O roteiro integrado usa as frases do documento. Para isto, escolha outro modelo de roteiro.',
  price_unknown: 'O preço deste modelo é desconhecido, então não há como respeitar o orçamento.',
  budget_exceeded: 'O orçamento do filme não é suficiente. Aumente-o para continuar.',
  unspeakable_text: 'A voz não fala o idioma deste texto. Use um texto no idioma da voz.',
  provider_down:
    'O provedor do modelo não responde há algum tempo. Tente mais tarde ou escolha outro modelo.',
  provider_failed: 'O provedor do modelo não entregou o resultado. Tente mais tarde.',
  content_refused: 'O provedor do modelo recusa este conteúdo. Reformule o texto.',
  job_lost: 'O provedor aceitou a tarefa, mas não a terminou. Uma nova tentativa pode ser cobrada outra vez.',
  outcome_unknown:
    'O provedor não respondeu, mas pode ter cobrado a chamada. Uma nova tentativa pode ser cobrada outra vez.',
  call_not_received:
    'A resposta se perdeu. O provedor nunca recebeu a chamada e não cobrou nada. Tente novamente.',
  answer_lost: 'O trabalho foi interrompido. Tente de novo.',
  inputs_missing: 'Uma parte necessária ainda não está pronta. Tente de novo em instantes.',
  ffmpeg_missing: 'Falta o FFmpeg no servidor.',
  ffmpeg_failed: 'O FFmpeg falhou. Tente de novo.',
  speech_failed: 'Não foi possível gerar a voz. Tente de novo ou escolha outra voz.',
  picture_failed: 'Não foi possível desenhar a imagem. Tente de novo.',
  render_failed: 'A renderização falhou. Tente de novo.',
  // Films and scenes
  generation_not_found: 'Este filme não foi encontrado. Talvez tenha sido excluído.',
  generation_cancelled: 'O filme está pausado. Retome-o.',
  scene_not_found: 'Esta cena não foi encontrada. Talvez tenha sido excluída.',
  scene_exists: 'Esta cena já existe.',
  shot_not_found: 'Esta imagem não faz mais parte da cena. Recarregue a página.',
  asset_not_found: 'Este arquivo não existe. Talvez tenha sido substituído.',
  asset_damaged:
    'Um arquivo pronto está danificado no disco. Verifique o disco. Uma nova tentativa é cobrada outra vez.',
  take_not_found: 'Esta tomada não existe mais. Recarregue a página.',
  take_not_selectable: 'Esta tomada não pode ser usada: ainda não está pronta ou corresponde a outro texto.',
  scenes_changed: 'As cenas foram alteradas nesse meio-tempo. Veja o estado atual.',
  edit_conflict: 'Outra pessoa alterou isto nesse meio-tempo. Veja o estado atual.',
  idempotency_key_reused: 'Esta ação já foi feita com outros dados. Recarregue a página.',
  not_ready: 'Ainda não está pronto. Tente mais tarde.',
  bundle_too_large: 'É demais para um único arquivo compactado. Baixe o filme e as imagens separadamente.',
  clip_unreadable:
    'O clipe não pode ser lido ou é grande demais. Use MP4 (H.264), MOV ou WebM, de até 20 segundos.',
  clips_unavailable:
    'Este servidor não consegue ler clipes com segurança. Ele precisa de um ffmpeg atual. Use uma imagem.',
  first_frame_needed:
    'Este modelo dá movimento a uma imagem existente. Peça primeiro a outro modelo que crie uma.',
  picture_unreadable: 'A imagem está danificada ou é grande demais. Salve-a de novo como PNG, JPEG ou WebP.',
  translation_needed: 'Este filme ainda não existe nesse idioma. Traduza-o primeiro com “Outro idioma”.',
  music_unreadable: 'A música está danificada, sem som ou é curta demais. Use WAV, MP3, FLAC, Ogg ou M4A.',
  music_undecodable:
    'Este servidor só consegue ler arquivos WAV. Para outros, ele precisa de um ffmpeg atual.',
  font_unreadable:
    'A fonte está danificada ou é grande demais. Use um arquivo TTF, OTF ou WOFF2 de até 1 MB.',
  recording_unreadable: 'A gravação está danificada, sem som, curta demais ou longa demais.',
  archive_unreadable:
    'Este arquivo de projeto está danificado ou não é um projeto. Baixe o projeto de novo e importe-o sem alterações.',
  archive_version_unknown:
    'Este arquivo de projeto é de outra versão do Scenecast. Atualize a mais antiga e baixe o projeto de novo.',
  archive_too_large: 'Um arquivo de projeto pode ter no máximo 4 GB. Divida o filme.',
  // Documents
  document_not_found: 'Este arquivo não existe. Verifique o caminho.',
  document_unreadable: 'Não é possível ler este documento.',
  document_unsupported: 'Este formato de arquivo não é aceito. Salve o documento como PDF, por exemplo.',
  document_encrypted: 'O documento está protegido. Salve-o sem senha e sem proteção contra cópia.',
  document_damaged: 'O documento está danificado ou incompleto. Salve-o ou baixe-o de novo.',
  document_empty:
    'O documento não contém texto legível. Um documento digitalizado precisa antes de reconhecimento de texto (OCR).',
  document_too_large: 'O documento é grande demais. Use um menor ou só uma parte.',
  document_too_slow: 'A leitura do documento demora demais. Use um documento menor ou só o texto dele.',
  poisonous_document:
    'Não é possível ler o documento: o leitor falha com ele. Use um documento menor ou só o texto dele.',
  limit_exceeded: 'É mais do que este servidor permite. Encurte o texto ou divida a cena.',
  part_not_found: 'O documento não tem esta parte.',
  url_refused: 'Este endereço não pode ser aberto. Use o endereço de uma página pública da web.',
  url_failed: 'Não foi possível carregar a página. Verifique o endereço ou envie a página como arquivo.',
  setting_fixed: 'O ambiente do servidor define esta configuração. Altere-a lá e reinicie o servidor.',
  key_missing: 'Ainda não há nenhuma chave. Salve uma primeiro.',
  provider_not_found: 'Este provedor não existe no servidor.',
};
