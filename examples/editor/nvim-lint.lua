-- Neovim with nvim-lint: judges the plan in the buffer, saved or not.
local severity = vim.diagnostic.severity

require('lint').linters.mlplan = {
  cmd = 'mlplan',
  stdin = true,
  args = {
    'lint', '-', '--format', 'unix', '--stdin-filename',
    function() return vim.api.nvim_buf_get_name(0) end,
  },
  ignore_exitcode = true,
  parser = require('lint.parser').from_pattern(
    '^.+:(%d+):(%d+): (%w+): (.*) %[(.*)%]$',
    { 'lnum', 'col', 'severity', 'message', 'code' },
    {
      error = severity.ERROR,
      warning = severity.WARN,
      info = severity.INFO,
      pending = severity.HINT,
      waived = severity.HINT,
      known = severity.HINT,
    },
    { source = 'mlplan' }
  ),
}

vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufWritePost', 'InsertLeave' }, {
  pattern = { 'mlproject.yaml', 'mlproject.yml' },
  callback = function() require('lint').try_lint('mlplan') end,
})
