/** Words of the page that reads a file somebody brings. */
export const upload = {
  upload: ['看一份文件', 'Look at a file'],
  uploadLead: [
    '选一份预算、决算或绩效材料（PDF、OFD、DOCX、XLSX、XLS、HTML、TXT，不超过 {size} MB），几秒之后就能看到数据和对不上的地方。文件只在这台机器上读，不留存。',
    'Choose a budget, a final account or a performance report (PDF, OFD, DOCX, XLSX, XLS, HTML, TXT, up to {size} MB). It is read on this machine and not kept.',
  ],
  uploadFile: ['文件（也可以拖到这里）', 'File (or drop it here)'],
  uploadRead: ['读', 'Read'],
  uploadReading: ['正在读……', 'Reading…'],
  uploadTooLarge: ['文件太大', 'The file is too large'],
  uploadNothing: ['没有选文件，或文件是空的', 'No file, or an empty one'],
  uploadLent: [
    '这是上传的“{name}”，还没有存进库里；一小时后或程序结束时消失。',
    'This is the uploaded “{name}”. It is not in the store and goes in an hour or when the program ends.',
  ],
  uploadKeep: ['存进库里', 'Keep it in the store'],
  uploadForget: ['现在就丢掉', 'Forget it now'],
} as const;
