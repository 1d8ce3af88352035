# frozen_string_literal: true

require 'json'
require 'open3'

# Makes report, preview pack and poster of one deposit, by the command `spacing-preview ingest`.
#
#   SpacingPreviewJob.perform_later(file_set.id.to_s, '/data/deposits/42.zip')
class SpacingPreviewJob < ApplicationJob
  class Failed < StandardError; end

  queue_as :ingest
  # A deposit that is refused stays so; what failed (memory, time, disk) may pass.
  retry_on Failed, wait: 60, attempts: 3

  # Where the command lies, and where what it makes is kept: one folder a deposit, named by its id.
  COMMAND = ENV.fetch('SPACING_PREVIEW_COMMAND', 'spacing-preview')
  OUT = ENV.fetch('SPACING_PREVIEW_OUT') { Rails.root.join('public', 'previews').to_s }

  def perform(id, source)
    line = JSON.generate(id: id, source: source)
    output, errors, = Open3.capture3(COMMAND, 'ingest', '-', '--out', OUT, stdin_data: "#{line}\n")
    result = output.each_line.map { |text| JSON.parse(text) }.find { |one| one['id'] == id }
    raise Failed, errors.lines.last.to_s if result.nil?
    raise Failed, result['reason'].to_s if result['status'] == 'failed'

    # `done` has a pack and a poster, `refused` a reason for people: keep either with the file set.
    Rails.cache.write("spacing-preview/#{id}", result.slice('status', 'pack', 'poster', 'reason'))
    result
  end
end
